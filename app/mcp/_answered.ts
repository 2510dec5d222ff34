import { z } from "zod";

/** What a tool answers beside release, day and permanent addresses: its schema, and the interface's answer made into it. */
export type Answered = {
  output: z.ZodObject;
  /** @param permanent  the address of a page of this site, with the release and the day of the answer */
  write: (body: Body, permanent: (path: string) => string) => Body;
};

type Body = Record<string, unknown>;

const permalink = z.string().describe("The page that shows this for good");
const HEAD = {
  release: z.number().int(),
  asOf: z.string(),
  permalink,
  json: z.string().describe("The same answer of the JSON interface, for good"),
};

/** Where the record of each list stands, by its slug or number. */
const PAGES = {
  leaders: (slug: unknown) => `/leaders/${slug}`,
  issues: (slug: unknown) => `/issues/${slug}`,
  stances: (slug: unknown) => `/stances/${slug}`,
  events: (slug: unknown) => `/events/${slug}`,
  sources: (slug: unknown) => `/sources/${slug}`,
  releases: (number: unknown) => `/changes/${number}`,
};

/** An answer of the interface as it stands. */
export function answeredWhole(answer: z.ZodObject): Answered {
  return { output: z.object({ ...answer.shape, ...HEAD }), write: (body) => body };
}

/** A list of records, each with the page of its own; what comes in pages says by which cursor it goes on. */
export function answeredList(answer: z.ZodObject, list: keyof typeof PAGES): Answered {
  const { page: _, pages: __, next: hasPages, ...fields } = answer.shape;
  const { element } = fields[list] as z.ZodArray<z.ZodObject>;
  const shape = { ...fields, ...HEAD, [list]: z.array(element.extend({ permalink })) };
  const nextCursor = z
    .string()
    .nullable()
    .describe("The `cursor` of the records that follow; null at the end");
  return {
    output: z.object(hasPages ? { ...shape, nextCursor } : shape),
    write: ({ page: ___, pages: ____, next, ...body }, permanent) => ({
      ...body,
      ...(hasPages ? { nextCursor: cursorIn(next) } : {}),
      [list]: (body[list] as Body[]).map((record) => ({
        permalink: permanent(PAGES[list](record.slug ?? record.number)),
        ...record,
      })),
    }),
  };
}

/** Hits by kind, each with the page it leads to. */
export function answeredHits(answer: z.ZodObject): Answered {
  const group = (answer.shape.groups as z.ZodArray<z.ZodObject>).element;
  const hit = (group.shape.hits as z.ZodArray<z.ZodObject>).element
    .omit({ href: true })
    .extend({ permalink });
  const groups = z.array(group.extend({ hits: z.array(hit) }));
  return {
    output: z.object({ ...answer.shape, ...HEAD, groups }),
    write: (body, permanent) => ({
      ...body,
      groups: (body.groups as { hits: { href: string }[] }[]).map((group) => ({
        ...group,
        hits: group.hits.map(({ href, ...hit }) => ({ ...hit, permalink: permanent(href) })),
      })),
    }),
  };
}

/** A figure: what it shows in words, and its rows. */
export const answeredRows: Answered = {
  output: z.looseObject({ ...HEAD, title: z.string(), rows: z.array(z.record(z.string(), z.unknown())) }),
  write: (body) => body,
};

/** The cursor in the address of the pages that follow. */
function cursorIn(next: unknown): string | null {
  return typeof next === "string" ? new URL(next, "http://site.invalid").searchParams.get("cursor") : null;
}
