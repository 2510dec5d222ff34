import argentina from "./bundled/argentina-and-the-united-states.json";
import who from "./bundled/who-and-paris-agreement.json";
import { readBriefing } from "./file";
import type { Briefing } from "./model";

const FILES: Readonly<Record<string, unknown>> = {
  "argentina-and-the-united-states": argentina,
  "who-and-paris-agreement": who,
};

/** The briefings that come with the bundled data, by the slug of their address. */
export const BUNDLED: ReadonlyMap<string, Briefing> = new Map(
  Object.entries(FILES).map(([slug, file]) => {
    const read = readBriefing(JSON.stringify(file));
    if (!read.ok) throw new Error(`the bundled briefing ${slug}: ${JSON.stringify(read.problems)}`);
    return [slug, read.briefing];
  }),
);
