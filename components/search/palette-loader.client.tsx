"use client";

import { type ComponentType, useCallback, useEffect, useRef, useState } from "react";
import type { PaletteProps } from "./palette.client";
import type { PaletteLabels } from "./palette-labels";

/** Fetches the command palette at its first key (Ctrl-K, ⌘-K) or click; until then a page carries only this. */
export function PaletteLoader({ labels }: { labels: PaletteLabels }) {
  const [Palette, setPalette] = useState<ComponentType<PaletteProps> | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  const opener = useRef<Element | null>(null);
  const toggle = useCallback(() => {
    if (!isOpen) opener.current = document.activeElement;
    setIsOpen(!isOpen);
    import("./palette.client").then(
      (loaded) => setPalette(() => loaded.Palette),
      // Without its script the search still has a page.
      () => window.location.assign("/search"),
    );
  }, [isOpen]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      if (event.key.toLowerCase() !== "k") return;
      event.preventDefault();
      toggle();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [toggle]);
  return (
    <>
      <button
        type="button"
        className="palette-open js-only"
        aria-label={`${labels.open} (${labels.shortcut})`}
        aria-keyshortcuts="Control+K Meta+K"
        aria-haspopup="dialog"
        onClick={toggle}
      >
        <kbd>{labels.shortcut}</kbd>
      </button>
      {Palette && (
        <Palette
          labels={labels}
          isOpen={isOpen}
          onOpenChange={setIsOpen}
          onClosed={() => {
            if (opener.current instanceof HTMLElement) opener.current.focus();
          }}
        />
      )}
    </>
  );
}
