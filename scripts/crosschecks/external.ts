import { readFile as readBytes, writeFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { svgFile } from "@/lib/charts/picture/svg-file";
import { wordOf } from "@/lib/i18n/position-text";
import { readFile } from "@/lib/imports/reading/read-file";
import { issuesAt } from "@/lib/issues/queries";
import { leadersAt } from "@/lib/leaders/queries";
import { latestReleaseNumber } from "@/lib/releases/queries";
import { positionIndexAt } from "@/lib/stances/queries";
import type { ExternalAsked } from "./arguments";
import { setBeside } from "./outside";
import { outcomeOf, outsidePicture } from "./outside-result";

/**
 * Sets our positions on an issue, through time, beside an outside measure of states: the rank correlation with its interval
 * and the leaders where the two part as JSON, and a picture in a file.
 * @param directory  where names of files begin
 */
export async function runExternal(
  asked: ExternalAsked,
  directory: string,
): Promise<{ ok: boolean; text: string }> {
  const refuse = (text: string) => ({ ok: false, text });
  const release = await latestReleaseNumber();
  if (release === null) return refuse("Nothing is published yet, so there is nothing to compare with.");
  const [{ all: leaders }, issues, index] = await Promise.all([
    leadersAt(release),
    issuesAt(release),
    positionIndexAt(release),
  ]);
  const issue = issues.bySlug.get(asked.issue);
  if (!issue)
    return refuse(
      `There is no issue "${asked.issue}"; the issues are ${issues.all.map(({ slug }) => slug).join(", ")}.`,
    );
  const path = resolve(directory, asked.file);
  let bytes: Uint8Array;
  try {
    bytes = await readBytes(path);
  } catch (error) {
    return refuse(`${path} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
  const read = await readFile(basename(path), bytes);
  if (!read.ok) return refuse(read.problem.reason);
  const found = setBeside(read.tables, asked, { leaders, index, issue: issue.id });
  if (typeof found === "string") return refuse(found);
  const { beside, leftOut } = found;
  if (beside.length < 2)
    return refuse(
      `Only ${beside.length} rows meet a leader in office with a position on ${issue.name}: too few to compare.`,
    );
  const outcome = outcomeOf(beside, asked.direction);
  const picture = resolve(directory, asked.picture);
  const told = tellingOf(outcome.tau, outcome.interval);
  await writeFile(
    picture,
    svgFile(
      outsidePicture(beside, outcome.outliers, { across: asked.value, word: (position) => wordOf(position) }),
      {
        title: `${issue.name} beside ${asked.value}: ${told}`,
        measure: `Each dot is a leader in the middle of a year: across ${asked.value} of ${basename(path)}, upwards the position as published in release ${release}. Each leader is named at their last year, in bold where the two part farthest.`,
        notes: [
          `${outcome.observations} leader-years of ${outcome.leaders} leaders. Kendall's tau-b; ranks of the measure ${outcome.direction === "reversed" ? "from its highest value down" : "as it runs"}.`,
          ...(undirected(outcome.interval)
            ? [
                "The interval holds 0: no direction is shown, and who is far apart depends on the one that was said.",
              ]
            : []),
        ],
      },
      `${told}. ${outcome.outliers.map(({ leader, apart }) => `${leader} ${apart.toFixed(2)}`).join("; ")}`,
    ),
  );
  return {
    ok: true,
    text: JSON.stringify(
      {
        file: basename(path),
        release,
        issue: issue.slug,
        value: asked.value,
        ...outcome,
        undirected: undirected(outcome.interval),
        leftOut,
        picture,
        rows: beside.map(({ leader, office, year, position, outside }) => ({
          leader: leader.slug,
          office,
          year,
          position,
          outside,
        })),
      },
      null,
      1,
    ),
  };
}

/** Whether the data leave open which way the two go together. */
function undirected(interval: [number, number] | null): boolean {
  return interval === null || (interval[0] <= 0 && interval[1] >= 0);
}

function tellingOf(tau: number | null, interval: [number, number] | null): string {
  if (tau === null) return "no correlation can be given, since one of the two never varies";
  const text = `tau-b ${tau.toFixed(2)}`;
  return interval
    ? `${text} (95 %: ${interval[0].toFixed(2)} to ${interval[1].toFixed(2)})`
    : `${text}, of too few leaders for an interval`;
}
