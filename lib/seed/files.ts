import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseJson } from "./json";
import type { SeedProblem } from "./problem";

/** The files of a data set as parsed JSON: `name` relative to its directory, with forward slashes. */
export type SeedFile = { name: string; value: unknown };

const LISTS = [
  "countries.json",
  "blocs.json",
  "issues.json",
  "sources.json",
  "events.json",
  "reactions.json",
];
const SINGLE = "release.json";
const LEADERS = "leaders";

/** Reads every file of a data set; what cannot be read or is not JSON is a problem that says where. */
export async function readSeedFiles(
  directory: string,
): Promise<{ files: SeedFile[]; problems: SeedProblem[] }> {
  const files: SeedFile[] = [];
  const problems: SeedProblem[] = [];
  const leaders = await readdir(join(directory, LEADERS)).catch(() => null);
  if (leaders === null)
    problems.push({
      file: `${LEADERS}/`,
      record: "",
      field: "",
      reason: "the folder cannot be read; it holds one file for each leader",
    });
  const names = (leaders ?? []).filter((name) => name.endsWith(".json")).sort();
  for (const name of [...LISTS, SINGLE, ...names.map((leader) => `${LEADERS}/${leader}`)]) {
    const text = await readFile(join(directory, name), "utf8").catch(() => null);
    if (text === null) {
      problems.push({
        file: name,
        record: "",
        field: "",
        reason: "the file cannot be read; a data set needs it",
      });
      continue;
    }
    // Some editors put a byte-order mark before the text.
    const parsed = parseJson(text.replace(/^\uFEFF/, ""));
    if (!parsed.ok) {
      const { line, column } = parsed;
      problems.push({
        file: name,
        record: "",
        field: "",
        reason: `not valid JSON at line ${line}, column ${column}; look for a missing or superfluous comma, quotation mark or bracket there`,
      });
    } else if (
      LISTS.includes(name) !== Array.isArray(parsed.value) ||
      typeof parsed.value !== "object" ||
      !parsed.value
    ) {
      const shape = LISTS.includes(name) ? "a list [ … ] of records" : "one record { … }";
      problems.push({ file: name, record: "", field: "", reason: `must be ${shape}` });
    } else files.push({ name, value: parsed.value });
  }
  return { files, problems };
}
