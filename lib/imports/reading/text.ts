import { Unreadable } from "./unreadable";

/** The longest beginning of a file in which characters are counted that no text has, in characters. */
const SAMPLE = 8_192;
/** More of them than this part of it, and than a few, and it is no text at all. */
const MOST_CONTROLS = 0.01;
const A_FEW = 8;

/** What Windows-1252 has where Latin-1 has control characters, 0x80 to 0x9F. */
const WINDOWS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/**
 * The text of a file: UTF-8, UTF-16 with its mark, else Windows-1252.
 * @throws Unreadable where it is no text, or UTF-8 with broken places in it
 */
export function decodeText(bytes: Uint8Array): string {
  const text = decoded(bytes);
  const sample = [...text.slice(0, SAMPLE)];
  if (sample.filter(isControl).length > Math.max(A_FEW, sample.length * MOST_CONTROLS))
    throw new Unreadable(
      "The file is not text; hand in a table as CSV (UTF-8), an Excel workbook (.xlsx) or JSON.",
    );
  const at = text.indexOf("\0");
  if (at >= 0)
    throw new Unreadable(
      "A character is broken here (a NUL); take it out, or save the table anew as CSV (UTF-8).",
      { line: lineAt(text, at) },
    );
  return text;
}

function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return utf16(bytes, "utf-16le");
  if (first === 0xfe && second === 0xff) return utf16(bytes, "utf-16be");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return notUtf8(bytes);
  }
}

function utf16(bytes: Uint8Array, encoding: "utf-16le" | "utf-16be"): string {
  const text = new TextDecoder(encoding).decode(bytes);
  const at = text.indexOf("\uFFFD");
  if (at < 0) return text;
  throw new Unreadable("A character is broken here; save the table anew as CSV (UTF-8).", {
    line: lineAt(text, at),
  });
}

/** Text of Windows-1252 hardly ever looks like UTF-8; where most of it does, a few places are broken. */
function notUtf8(bytes: Uint8Array): string {
  const attempt = new TextDecoder().decode(bytes);
  const broken = attempt.match(/\uFFFD/g)?.length ?? 0;
  const whole = attempt.match(/[^\0-\x7f\uFFFD]/gu)?.length ?? 0;
  if (whole > broken)
    throw new Unreadable("A character is broken here, in a file of UTF-8; write it anew and save the file.", {
      line: lineAt(attempt, attempt.indexOf("\uFFFD")),
    });
  return Buffer.from(bytes)
    .toString("latin1")
    .replace(/[\x80-\x9f]/g, (character) => WINDOWS.charAt(character.charCodeAt(0) - 0x80));
}

/** A character that no text has: those of ASCII below the blank, but for blanks and line ends of their own. */
function isControl(character: string): boolean {
  const code = character.charCodeAt(0);
  return code < 0x09 || (code > 0x0d && code < 0x20) || code === 0x7f;
}

/** The line in which a place of a text lies, from 1; a line ends with LF, CR or both. */
function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n|\n|\r/).length;
}
