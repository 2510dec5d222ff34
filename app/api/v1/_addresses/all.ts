import type { Address } from "./address";
import { AGREEMENT } from "./agreement";
import { BLOCS } from "./blocs";
import { CHANGES } from "./changes";
import { GAPS } from "./gaps";
import { EVENTS, ISSUES, LEADERS, MEMBERSHIPS, RELEASES, REPLIES, SEARCH, SOURCES, TERMS } from "./lists";
import { SIMILARITY } from "./similarity";
import { STANCES } from "./stances";

/** Every address of version 1 that is read, in the order in which they are described. */
export const ADDRESSES = [
  STANCES,
  AGREEMENT,
  SIMILARITY,
  BLOCS,
  GAPS,
  LEADERS,
  TERMS,
  MEMBERSHIPS,
  ISSUES,
  EVENTS,
  REPLIES,
  SOURCES,
  RELEASES,
  CHANGES,
  SEARCH,
] as const satisfies readonly Pick<Address, "name" | "path" | "answer">[];
