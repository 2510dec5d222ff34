"use client";

import { Command } from "cmdk";
import { Dialog } from "radix-ui";
import { type ReactNode, useCallback, useState } from "react";
import { atDay, type Command as PageCommand, pagesNamed, typedDay } from "./palette-commands";
import type { PaletteLabels } from "./palette-labels";
import { type FoundGroup, type SearchState, useRecordSearch } from "./use-record-search.client";

export type PaletteProps = {
  labels: PaletteLabels;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** Called when the palette has gone, to give the focus back. */
  onClosed: () => void;
};

/** The command palette: records as one types, the pages, and the page one is on for another day. */
export function Palette({ labels, isOpen, onOpenChange, onClosed }: PaletteProps) {
  return (
    <Dialog.Root open={isOpen} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Overlay className="palette-shade" />
        <Dialog.Content
          className="palette"
          aria-describedby={undefined}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            onClosed();
          }}
        >
          <Dialog.Title className="sr-only">{labels.open}</Dialog.Title>
          <Commands labels={labels} close={() => onOpenChange(false)} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** Mounted anew each time the palette opens, so that it starts empty and with the page's present links. */
function Commands({ labels, close }: { labels: PaletteLabels; close: () => void }) {
  const [typed, setTyped] = useState("");
  const [pages] = useState(pagesOfDocument);
  const [selected, setSelected] = useState("");
  // The best hit is what Enter opens, though other lines stood there before the answer came.
  const selectBest = useCallback((groups: FoundGroup[]) => {
    const best = groups[0]?.hits[0];
    if (best) setSelected(best.href);
  }, []);
  const [found, search] = useRecordSearch(momentOfDocument, selectBest);
  const today = new Date().toISOString().slice(0, 10);
  const day = typedDay(typed, today);
  const words = typed.trim();
  const go = (href: string) => {
    close();
    window.location.assign(href);
  };
  return (
    <Command
      label={labels.open}
      shouldFilter={false}
      vimBindings={false}
      loop
      value={selected}
      onValueChange={setSelected}
    >
      <Command.Input
        value={typed}
        onValueChange={(value) => {
          setTyped(value);
          search(typedDay(value, today) ? "" : value);
        }}
        placeholder={labels.placeholder}
        maxLength={200}
      />
      <Command.List label={labels.open} aria-busy={found.status === "searching"}>
        {day && (
          <Group heading={labels.here}>
            <Item
              href={atDay(window.location.href, day)}
              go={go}
              title={labels.onDay.replace("%", () => written(day))}
            />
          </Group>
        )}
        {found.groups.map(({ kind, label, hits }) => (
          <Group key={kind} heading={label}>
            {hits.map(({ slug, title, text, note, href }) => (
              <Item key={slug} href={href} go={go} title={title} text={text} note={note} />
            ))}
          </Group>
        ))}
        <Pages pages={pagesNamed(pages, words)} heading={labels.pages} go={go} />
        {words !== "" && day === null && (
          <Item
            href={`/search?${new URLSearchParams([...momentOfDocument(), ["q", words]])}`}
            go={go}
            title={labels.all.replace("%", () => words)}
          />
        )}
        {words === "" && new URL(window.location.href).searchParams.has("asOf") && (
          <Group heading={labels.here}>
            <Item href={atDay(window.location.href, null)} go={go} title={labels.today} />
          </Group>
        )}
      </Command.List>
      <p className="palette-status" role="status">
        {statusText(found, labels)}
      </p>
    </Command>
  );
}

function Pages({
  pages,
  heading,
  go,
}: {
  pages: PageCommand[];
  heading: string;
  go: (href: string) => void;
}) {
  if (pages.length === 0) return null;
  return (
    <Group heading={heading}>
      {pages.map(({ label, href }) => (
        <Item key={href} href={href} go={go} title={label} />
      ))}
    </Group>
  );
}

function Group({ heading, children }: { heading: string; children: ReactNode }) {
  return <Command.Group heading={heading}>{children}</Command.Group>;
}

function Item({
  href,
  go,
  title,
  text,
  note,
}: {
  href: string;
  go: (href: string) => void;
  title: string;
  text?: string;
  note?: string;
}) {
  return (
    <Command.Item value={href} onSelect={() => go(href)}>
      <span>{title}</span>
      {note && <small>{note}</small>}
      {text && <small className="palette-text">{text}</small>}
    </Command.Item>
  );
}

function statusText({ status, groups }: SearchState, labels: PaletteLabels): string {
  if (status === "idle") return "";
  if (status !== "done") return labels[status];
  const count = groups.reduce((sum, { hits }) => sum + hits.length, 0);
  return count === 0 ? labels.none : labels.count.replace("%", String(count));
}

/** The site's pages, from the navigation of the document, whose links keep the reader's day and release. */
function pagesOfDocument(): PageCommand[] {
  return [...document.querySelectorAll<HTMLAnchorElement>(".site-header nav a")].map((a) => ({
    label: a.textContent ?? "",
    href: `${a.pathname}${a.search}`,
  }));
}

/** Day and release as the document's own search form would send them. */
function momentOfDocument(): [string, string][] {
  const fields = document.querySelectorAll<HTMLInputElement>(".site-header form input[type=hidden]");
  return [...fields].map(({ name, value }) => [name, value]);
}

function written(day: string): string {
  const locale = document.documentElement.lang;
  return new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, {
    dateStyle: "long",
    timeZone: "UTC",
  }).format(Date.parse(`${day}T00:00:00Z`));
}
