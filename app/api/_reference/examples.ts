import type { FigureForm } from "@/app/_figures/files";
import type { FigureName } from "@/app/_figures/pages";
import { ADDRESSES } from "@/app/api/v1/_addresses/all";

/** Who and what an example may name, of what is on record. */
export type Named = {
  leaders: readonly string[];
  issue: string | null;
  bloc: string | null;
  release: number;
};

type Query = Record<string, string>;
type Example = [path: string, query: Query];

/** What an example asks of an address; null where nothing on record serves. What is not here asks for everything. */
const ASKED: Partial<Record<string, (named: Named) => Query | null>> = {
  stances: leader,
  events: leader,
  gaps: leader,
  terms: leader,
  agreement: ({ leaders: [first, second] }) => (first && second ? { leaders: `${first},${second}` } : null),
  blocs: bloc,
  memberships: bloc,
  search: words,
  sources: () => ({ order: "most-cited" }),
  changes: () => ({ noun: "leader" }),
};

/** The few of many figures and files that are offered to be followed. */
const FILES: Partial<Record<string, (named: Named) => string>> = {
  "figure-similarity": () => figureFile("similarity", "csv"),
  "figure-overview": () => figureFile("overview", "svg"),
  "data-set-json": ({ release }) => `/data/standpoint-release-${release}.json`,
  "data-set-zip": ({ release }) => `/data/standpoint-release-${release}.zip`,
  "data-set-xlsx": ({ release }) => `/data/standpoint-release-${release}.xlsx`,
};

function leader({ leaders: [first] }: Named): Query {
  return first ? { leaders: first } : {};
}

function words({ issue }: Named): Query {
  return issue ? { q: issue } : {};
}

function bloc({ bloc: slug }: Named): Query {
  return slug ? { bloc: slug } : {};
}

/** The path of a figure's file. */
export const figureFile = (name: FigureName, form: FigureForm) => `/figures/${name}.${form}`;

/** The path of the table of an address as a file. */
export const tableFile = (name: string) => `/api/v1/${name}.csv`;

/** The path and query of an example, by the name of the operation; null where none is offered. */
export function exampleOf(id: string, named: Named): Example | null {
  const file = FILES[id]?.(named);
  if (file) return [file, {}];
  const address = ADDRESSES.find(({ name }) => name === id);
  if (!address) return null;
  const query = (ASKED[id] ?? (() => ({})))(named);
  return query && [`/api/v1/${address.path.replace("{number}", String(named.release))}`, query];
}
