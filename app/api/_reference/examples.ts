import type { FigureForm } from "@/app/_figures/files";
import type { FigureName } from "@/app/_figures/pages";
import type { ExampleTold } from "@/components/api-reference/model";

/** Programs that can be pasted as they stand. @param agreement, figure  whole addresses, with day and release */
export function examplesOf({ agreement, figure }: { agreement: string; figure: string }): ExampleTold[] {
  return [
    { language: "curl", code: `curl -s '${agreement}'` },
    {
      language: "python",
      code: [
        "import json, urllib.request",
        "",
        `url = "${agreement}"`,
        "with urllib.request.urlopen(url) as answer:",
        '    for pair in json.load(answer)["pairs"]:',
        '        print(pair["a"], pair["b"], pair["value"], pair["coverage"])',
      ].join("\n"),
    },
    {
      language: "r",
      code: [
        "library(jsonlite)",
        "",
        `url <- "${agreement}"`,
        "answer <- fromJSON(url)",
        'answer$pairs[, c("a", "b", "value")]',
      ].join("\n"),
    },
    { language: "sheets", code: `=IMPORTDATA("${figure}")` },
    { language: "excel", code: `=WEBSERVICE("${figure}")` },
  ];
}

/** The path of a figure's file. */
export const figureFile = (name: FigureName, form: FigureForm) => `/figures/${name}.${form}`;

/** Who and what an example may name, of what is on record. */
export type Named = {
  leaders: readonly string[];
  issue: string | null;
  bloc: string | null;
  release: number;
};

/** The path and query of an example, by the name of the operation; null where nothing on record serves. */
export function exampleOf(
  id: string,
  { leaders, issue, bloc, release }: Named,
): [string, Record<string, string>] | null {
  const [first, second] = leaders;
  const one: Record<string, string> = first ? { leaders: first } : {};
  switch (id) {
    case "stances":
    case "events":
    case "gaps":
      return [`/api/v1/${id}`, one];
    case "agreement":
      return first && second ? ["/api/v1/agreement", { leaders: `${first},${second}` }] : null;
    case "blocs":
      return ["/api/v1/blocs", bloc ? { bloc } : {}];
    case "search":
      return ["/api/v1/search", issue ? { q: issue } : {}];
    case "sources":
      return ["/api/v1/sources", { order: "most-cited" }];
    case "changes":
      return [`/api/v1/releases/${release}/changes`, { noun: "leader" }];
    case "terms":
      return ["/api/v1/terms", one];
    case "memberships":
      return ["/api/v1/memberships", bloc ? { bloc } : {}];
    case "similarity":
    case "leaders":
    case "issues":
    case "releases":
      return [`/api/v1/${id}`, {}];
    case "figure-similarity":
      return [figureFile("similarity", "csv"), {}];
    case "figure-overview":
      return [figureFile("overview", "svg"), {}];
    case "data-set-json":
      return [`/data/standpoint-release-${release}.json`, {}];
    case "data-set-zip":
      return [`/data/standpoint-release-${release}.zip`, {}];
    default:
      return null;
  }
}
