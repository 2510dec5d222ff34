import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { runImportCommand } from "../imports/run";
import type { Fault } from "./faults";
import type { Place } from "./place";
import { type Strike, struck } from "./work";

const ROWS = 120;
const FIRST_YEAR = 1500;
const now = new Date("2026-02-01T00:00:00Z");
const HEADINGS = "leader,issue,lane,position,from,to,summary,rationale,confidence,source";
const row = (year: number) =>
  `Cy Specimen,orchards,says,1,${year},${year + 1},Said so.,Clear.,high,https://example.org/minutes`;

/** Strikes a process that imports. @returns what looks at what is left */
export async function strikeImport(place: Place, strike: Strike): Promise<() => Promise<string[]>> {
  const files = ["one.csv", "two.csv"];
  const lines = Array.from({ length: ROWS }, (_, at) => row(FIRST_YEAR + at));
  for (const file of files) writeFileSync(join(place.folder, file), [HEADINGS, ...lines].join("\n"));
  const from = (await place.db.changeSet.aggregate({ _max: { id: true } }))._max.id ?? 0;
  const { done } = await struck({ what: "import", url: place.url(), folder: place.folder, files }, strike);
  return async () => {
    const lost: string[] = [];
    for (const { done: id } of done)
      if ((await changesOf(place, id)) !== ROWS) lost.push(`change set ${id}, which was told to be made`);
    const again = await runImportCommand(place.db, ["one.csv", "--title", "again"], {
      from: place.folder,
      now,
    });
    if (!again.ok) lost.push(`the file cannot be imported again: ${again.text}`);
    // Whatever was made without being told is whole, too.
    for (const { id } of await place.db.changeSet.findMany({
      where: { id: { gt: from } },
      select: { id: true },
    })) {
      const changes = await changesOf(place, id);
      if (changes !== 0 && changes !== ROWS)
        lost.push(`change set ${id} holds ${changes} of ${ROWS} changes`);
    }
    // What a killed process left open would in the end be more files than somebody may have open.
    await place.db.import.deleteMany({ where: { changeSetId: null } });
    const broken = await place.broken();
    return broken ? [...lost, broken] : lost;
  };
}

export const importing: Fault = {
  name: "killed while it imports",
  spanMs: 2500,
  strike: (place, after) => strikeImport(place, { after }),
};

const changesOf = ({ db }: Place, id: number) => db.stanceRevision.count({ where: { changeSetId: id } });
