import { type Mark, TEXT_SIZE } from "./picture";

/** A stretch of height of a picture, from its top. */
export type Reach = readonly [top: number, bottom: number];

const EVERYWHERE: Reach = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];

/** From where to where a mark reaches; of a text it is the line that it stands on. */
export function reachOf(mark: Exclude<Mark, { kind: "link" }>): Reach {
  switch (mark.kind) {
    case "line":
      return [Math.min(mark.y1, mark.y2), Math.max(mark.y1, mark.y2)];
    case "rect":
      return [mark.y, mark.y + mark.height];
    case "circle":
      return [mark.y - mark.r, mark.y + mark.r];
    case "text": {
      const middle = mark.y - (mark.size ?? TEXT_SIZE) / 3;
      return [middle, middle];
    }
    case "path":
      return pathReach(mark.d);
  }
}

/** How many numbers each command of a path takes, and which of them is a height; a path with another reaches everywhere. */
const COMMANDS: Readonly<Record<string, { takes: number; height: number | null }>> = {
  M: { takes: 2, height: 1 },
  L: { takes: 2, height: 1 },
  H: { takes: 1, height: null },
  V: { takes: 1, height: 0 },
  A: { takes: 7, height: 6 },
  Z: { takes: 0, height: null },
};

function pathReach(d: string): Reach {
  let [top, bottom, y] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0];
  for (const [, letter = "", written = ""] of d.matchAll(/([a-z])([^a-z]*)/gi)) {
    const command = COMMANDS[letter.toUpperCase()];
    if (!command) return EVERYWHERE;
    const numbers = written.match(/-?\d*\.?\d+/g)?.map(Number) ?? [];
    const isRelative = letter !== letter.toUpperCase();
    for (let at = 0; command.height !== null && at + command.takes <= numbers.length; at += command.takes) {
      const height = numbers[at + command.height] ?? 0;
      y = isRelative ? y + height : height;
      // An arc bulges by its radius at most.
      const bulge = command.takes === 7 ? (numbers[at + 1] ?? 0) : 0;
      top = Math.min(top, y - bulge);
      bottom = Math.max(bottom, y + bulge);
    }
  }
  return top > bottom ? EVERYWHERE : [top, bottom];
}
