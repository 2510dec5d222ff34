"use client";

import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";

/**
 * How words are made to fit beside a picture, one after the other (slide.css): smaller and smaller down to what can be read from
 * the last row, then without what was measured; "over" where they do not fit even so.
 */
const FITS = ["0", "1", "2", "3", "4", "over"] as const;
export type Fit = (typeof FITS)[number];

// On the server there is nothing to measure.
const useMeasure = typeof window === "undefined" ? useEffect : useLayoutEffect;

/**
 * Writes on a box, as `data-fit`, the first way in which its words fit it, whenever they or its size change.
 * @param words  what the box holds: any value that changes with it
 */
export function useFit(words: string, onFit?: (fit: Fit) => void): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null);
  const told = useRef(onFit);
  useEffect(() => {
    told.current = onFit;
  });
  useMeasure(() => {
    const element = box.current;
    if (!element) return;
    let last = "";
    const measure = () => {
      const size = `${element.clientWidth} ${element.clientHeight}`;
      if (size === last) return;
      last = size;
      for (const way of FITS) {
        element.dataset.fit = way;
        if (element.scrollHeight <= element.clientHeight + 1) break;
      }
      last = `${element.clientWidth} ${element.clientHeight}`;
      // A region that scrolls must be reachable by keyboard (WCAG 2.1.1).
      if (element.dataset.fit === "over") element.tabIndex = 0;
      else element.removeAttribute("tabindex");
      told.current?.(element.dataset.fit as Fit);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [words]);
  return box;
}
