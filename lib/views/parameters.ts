import { type Day, parseDay } from "../domain/day";
import { MEASURE_IDS } from "../domain/measures/registry";
import { choice, optional, type Parameter, textTo } from "./parameter";

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const RECORD_SLUG = /^[a-z0-9][a-z0-9.-]{0,199}$/;
const ONE_SLUG = "[a-z0-9]+(-[a-z0-9]+)*";
const DAY = "\\d{4}-\\d{2}-\\d{2}";
/** The pattern of a list by commas. */
const listOf = (item: string) => `^${item}(,${item})*$`;

/** A leader in a column, on the view's day or on a day of its own. */
export type LeaderRef = { slug: string; day: Day | null };

function wholeNumber(raw: string): number | undefined {
  return /^[1-9]\d{0,8}$/.test(raw) ? Number(raw) : undefined;
}

function slugList(raw: string): string[] | undefined {
  const slugs = [...new Set(raw.split(",").filter(Boolean))];
  return slugs.every((s) => SLUG.test(s)) ? slugs : undefined;
}

export const asOf = optional<Day>(
  {
    schema: textTo((raw) => parseDay(raw) ?? undefined, "not-a-day", {
      format: "date",
      examples: ["2025-02-01"],
    }),
  },
  (d) => d,
);
export const release = optional<number>(
  { schema: textTo(wholeNumber, "not-a-number", { type: "integer", minimum: 1 }) },
  String,
);
export const former = choice(["last-day", "strict"]);
/** Which lane stands for a leader: the deed where it holds a position and else the word, or one of the two. */
export const lane = choice(["default", "says", "does"]);
/** By which measure two leaders are compared. */
export const measure = choice(MEASURE_IDS);
export const page: Parameter<number> = {
  schema: textTo(wholeNumber, "not-a-number", { type: "integer", minimum: 1, default: 1 }),
  fallback: 1,
  write: (n) => (n === 1 ? null : String(n)),
};
export const text: Parameter<string> = {
  // Control characters are no part of any word, and the database refuses the null character. Cut by characters, since
  // half a surrogate pair cannot be written into an address.
  schema: textTo((raw) => [...raw.replace(/\p{Cc}+/gu, " ").trim()].slice(0, 200).join(""), "too-long", {
    examples: ["climate"],
  }),
  fallback: "",
  write: (s) => s || null,
};

export const slug = optional<string>(
  {
    schema: textTo((raw) => (SLUG.test(raw) ? raw : undefined), "unknown-choice", {
      pattern: `^${ONE_SLUG}$`,
      examples: ["g7"],
    }),
  },
  (s) => s,
);
/** A record of any noun by its name in addresses, which may hold dots: `example.org-1f2e3d4c`. */
export const recordSlug = optional<string>(
  {
    schema: textTo((raw) => (RECORD_SLUG.test(raw) ? raw : undefined), "unknown-choice", {
      pattern: RECORD_SLUG.source,
      examples: ["paris-agreement"],
    }),
  },
  (s) => s,
);
export const leader = optional<string>(
  {
    schema: textTo((raw) => (SLUG.test(raw) ? raw : undefined), "unknown-leader", {
      pattern: `^${ONE_SLUG}$`,
      examples: ["javier-milei"],
    }),
  },
  (s) => s,
);
export const issue = optional<string>(
  {
    schema: textTo((raw) => (SLUG.test(raw) ? raw : undefined), "unknown-issue", {
      pattern: `^${ONE_SLUG}$`,
      examples: ["who"],
    }),
  },
  (s) => s,
);
/** Empty means all. */
export const issues: Parameter<string[]> = {
  schema: textTo(slugList, "unknown-issue", { pattern: listOf(ONE_SLUG), examples: ["who,paris-agreement"] }),
  fallback: [],
  write: (s) => s.join(",") || null,
};
export const leaderSlugs: Parameter<string[]> = {
  schema: textTo(slugList, "unknown-leader", {
    pattern: listOf(ONE_SLUG),
    examples: ["donald-trump,javier-milei"],
  }),
  fallback: [],
  write: (s) => s.join(",") || null,
};

function leaderRefs(raw: string): LeaderRef[] | undefined {
  const refs: LeaderRef[] = [];
  for (const part of raw.split(",").filter(Boolean)) {
    const [slugPart = "", dayPart, ...more] = part.split("@");
    const day = dayPart === undefined ? null : parseDay(dayPart);
    if (!SLUG.test(slugPart) || more.length || (dayPart !== undefined && !day)) return undefined;
    if (!refs.some((r) => r.slug === slugPart && r.day === day)) refs.push({ slug: slugPart, day });
  }
  return refs;
}

/** `donald-trump@2018-01-01,donald-trump`: columns in the order given, each once. */
export const leaders: Parameter<LeaderRef[]> = {
  schema: textTo(leaderRefs, "bad-leader", {
    pattern: listOf(`${ONE_SLUG}(@${DAY})?`),
    examples: ["donald-trump,javier-milei", "donald-trump@2018-01-01,donald-trump"],
  }),
  fallback: [],
  write: (refs) => refs.map((r) => (r.day ? `${r.slug}@${r.day}` : r.slug)).join(",") || null,
};

function weightTable(raw: string): Record<string, number> | undefined {
  const table: Record<string, number> = {};
  for (const part of raw.split(",").filter(Boolean)) {
    const match = /^([a-z0-9-]+):(\d{1,3}(\.\d{1,3})?)$/.exec(part);
    if (!match?.[1] || Object.hasOwn(table, match[1])) return undefined;
    const weight = Number(match[2]);
    if (weight > 100) return undefined;
    table[match[1]] = weight;
  }
  return table;
}

/** `who:2,brics:0`: a weight from 0 to 100 by issue, 1 where none is given. */
export const weights: Parameter<Record<string, number>> = {
  schema: textTo(weightTable, "bad-weight", {
    pattern: listOf("[a-z0-9-]+:\\d{1,3}(\\.\\d{1,3})?"),
    examples: ["who:2,brics:0"],
  }),
  fallback: {},
  write: (table) =>
    Object.entries(table)
      .filter(([, w]) => w !== 1)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([issueSlug, w]) => `${issueSlug}:${w}`)
      .join(",") || null,
};

/** The open cell: `donald-trump.who`. */
export const cell = optional<{ leader: string; issue: string }>(
  {
    schema: textTo((raw) => {
      const [leaderSlug = "", issueSlug = "", ...more] = raw.split(".");
      return SLUG.test(leaderSlug) && SLUG.test(issueSlug) && !more.length
        ? { leader: leaderSlug, issue: issueSlug }
        : undefined;
    }, "bad-cell"),
  },
  (c) => `${c.leader}.${c.issue}`,
);

/** Two leaders by their slugs, in the order in which a list names them. */
export type Pair = { a: string; b: string };

/** The pair of a list whose sum is open: `ada-example~bo-sample`. */
export const pair = optional<Pair>(
  {
    schema: textTo((raw) => {
      const [a = "", b = "", ...more] = raw.split("~");
      return SLUG.test(a) && SLUG.test(b) && !more.length ? { a, b } : undefined;
    }, "unknown-choice"),
  },
  ({ a, b }) => `${a}~${b}`,
);

/** What every view has: the day, the release and how former leaders are read. */
export const moment = { asOf, release, former };
