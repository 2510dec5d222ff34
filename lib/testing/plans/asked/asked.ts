import type { Db } from "@/lib/db/client";
import type { Actor } from "@/lib/domain/permissions";

/** A query of the product as it is asked in earnest. `of` tells several of one function apart. */
export type Asked = { query: object; of: string; ask: () => unknown };

/** What is asked about: a record and a change set that are there, as most are. */
export type Subject = {
  db: Db;
  now: Date;
  release: number;
  leader: number;
  other: number;
  issue: number;
  source: number;
  /** Revisions of stances. */
  revisions: number[];
  issueRevision: number;
  stance: string;
  sourceSlug: string;
  /** A draft of `editor`. */
  draft: number;
  editor: Actor;
  reviewer: Actor;
};

/** A query with what it is asked. */
export function asked<A extends unknown[]>(query: (...given: A) => unknown, ...given: A): Asked {
  return { query, of: "", ask: () => query(...given) };
}

/** The same query asked in another way. */
export function also<A extends unknown[]>(of: string, query: (...given: A) => unknown, ...given: A): Asked {
  return { ...asked(query, ...given), of };
}
