import { createHash } from "node:crypto";
import { Parser } from "htmlparser2";

/** What stands in a page and is no text of it. */
const UNREAD = new Set([
  "script",
  "style",
  "noscript",
  "template",
  "svg",
  "head",
  "nav",
  "header",
  "footer",
  "form",
]);

/**
 * The text of a page as it is compared with itself later: without markup, scripts, navigation and what frames a page, white
 * space as single spaces, NFKC. So a new design or a new token in a form is no change.
 */
export function normalisedText(html: string): string {
  const parts: string[] = [];
  let unread = 0;
  const parser = new Parser({
    onopentag: (name) => {
      if (UNREAD.has(name)) unread++;
    },
    ontext: (text) => {
      if (unread === 0) parts.push(text);
    },
    onclosetag: (name) => {
      if (UNREAD.has(name)) unread = Math.max(0, unread - 1);
      else parts.push(" ");
    },
  });
  parser.end(html);
  return parts.join("").normalize("NFKC").replace(/\s+/g, " ").trim();
}

/** SHA-256 in hexadecimal digits of what an address holds: of the normalised text of a page, else of the bytes. */
export function textHash(bytes: Uint8Array, contentType: string): string {
  const isPage = /\b(html|xhtml)\b/i.test(contentType);
  const content = isPage ? normalisedText(new TextDecoder().decode(bytes)) : bytes;
  return createHash("sha256").update(content).digest("hex");
}
