export type ParsedJson = { ok: true; value: unknown } | { ok: false; line: number; column: number };

/** The text as JSON, or where it stops being JSON: the engine's own messages do not always say. Lines and columns from 1. */
export function parseJson(text: string): ParsedJson {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    const before = text.slice(0, errorOffset(text)).split("\n");
    return { ok: false, line: before.length, column: (before.at(-1) ?? "").length + 1 };
  }
}

const SPACE = /[ \t\n\r]*/y;
const SCALAR =
  /"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const NAME = /"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;

/** Offset of the first character that no JSON text could have there. */
function errorOffset(text: string): number {
  let at = 0;
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) at = pattern.lastIndex;
    return found !== null;
  };
  const takeText = (expected: string): boolean => {
    take(SPACE);
    const found = text.startsWith(expected, at);
    if (found) at += expected.length;
    return found;
  };
  const takeName = (): boolean => {
    take(SPACE);
    return take(NAME);
  };
  const value = (): boolean => {
    take(SPACE);
    if (takeText("{")) return takeText("}") || members("}", () => takeName() && takeText(":") && value());
    if (takeText("[")) return takeText("]") || members("]", value);
    return take(SCALAR);
  };
  const members = (end: string, one: () => boolean): boolean => {
    do if (!one()) return false;
    while (takeText(","));
    return takeText(end);
  };
  value();
  take(SPACE);
  return at;
}
