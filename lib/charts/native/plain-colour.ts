import { type ColourName, colour } from "../colours";

/** The light one of a colour as CSS writes it, as `#rrggbb`; the ink's where it says none. */
export function plainColour(css: string | null): string {
  const hex = /#[0-9a-f]{6}/i.exec(css ?? "")?.[0];
  const name = /var\(--color-([a-z0-9-]+)\)/.exec(css ?? "")?.[1];
  return hex ?? colour((name ?? "ink") as ColourName, "light");
}

/** A colour of so much opacity on white, 0 to 1, as one that covers. @param ink  `#rrggbb` */
export function covering(ink: string, opacity: number): string {
  const parts = [1, 3, 5].map((at) => {
    const part = Number.parseInt(ink.slice(at, at + 2), 16);
    return Math.round(255 + (part - 255) * opacity)
      .toString(16)
      .padStart(2, "0");
  });
  return `#${parts.join("")}`;
}
