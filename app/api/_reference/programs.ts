import type { ExampleTold } from "@/components/api-reference/model";

/** Whole addresses of which programs are made, with day and release. */
export type Addresses = {
  /** The agreement of two leaders as JSON. */
  agreement: string;
  /** Stances as JSON, in pages. */
  stances: string;
  /** Stances as CSV, in a few fields. */
  table: string;
  /** A figure as CSV. */
  figure: string;
};

const lines = (...all: string[]) => all.join("\n");

/** Programs that can be pasted as they stand. */
export function programsOf({ agreement, stances, table, figure }: Addresses): ExampleTold[] {
  return [
    { language: "curl", code: `curl -s '${agreement}'` },
    { language: "curlCsv", code: `curl -s '${table}'` },
    {
      language: "python",
      code: lines(
        "import json, urllib.request",
        "",
        `url = "${agreement}"`,
        "with urllib.request.urlopen(url) as answer:",
        '    for pair in json.load(answer)["pairs"]:',
        '        print(pair["a"], pair["b"], pair["value"], pair["coverage"])',
      ),
    },
    {
      language: "pythonPages",
      code: lines(
        "import json, urllib.parse, urllib.request",
        "",
        `url = "${stances}"`,
        "while url:",
        "    with urllib.request.urlopen(url) as answer:",
        "        page = json.load(answer)",
        '    for stance in page["stances"]:',
        '        print(stance["leader"], stance["issue"], stance["position"])',
        '    url = page["next"] and urllib.parse.urljoin(url, page["next"])',
      ),
    },
    {
      language: "pythonCsv",
      code: lines(
        "import csv, io, urllib.request",
        "",
        `url = "${table}"`,
        "with urllib.request.urlopen(url) as answer:",
        '    text = io.TextIOWrapper(answer, encoding="utf-8-sig", newline="")',
        "    for row in csv.DictReader(text):",
        '        print(row["leader"], row["issue"], row["position"])',
      ),
    },
    {
      language: "r",
      code: lines(
        `url <- "${table}"`,
        'stances <- read.csv(url, fileEncoding = "UTF-8-BOM")',
        "table(stances$issue, stances$position)",
      ),
    },
    {
      language: "rJson",
      code: lines(
        "library(jsonlite)",
        "",
        `url <- "${agreement}"`,
        "answer <- fromJSON(url)",
        'answer$pairs[, c("a", "b", "value")]',
      ),
    },
    { language: "sheets", code: `=IMPORTDATA("${table}")` },
    { language: "excel", code: `=WEBSERVICE("${figure}")` },
  ];
}
