import type { Address } from "./address";
import { AGREEMENT } from "./agreement";
import { BLOCS } from "./blocs";
import { GAPS } from "./gaps";
import { EVENTS, ISSUES, LEADERS, RELEASES, SEARCH, SOURCES } from "./lists";
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
  ISSUES,
  EVENTS,
  SOURCES,
  RELEASES,
  SEARCH,
] as const satisfies readonly Pick<Address, "name" | "answer">[];
