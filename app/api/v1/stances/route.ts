import { columnsFor, issuesFor, recordAt } from "@/app/_view/record";
import { isWithheldStance } from "@/lib/stances/model";
import { stancesByRevision } from "@/lib/stances/queries";
import { sliceOf } from "../_addresses/paging";
import { STANCES } from "../_addresses/stances";
import { apiRoute } from "../_route";
import { stanceJson, withheldStanceJson } from "../_shapes";
import { stancesHeld } from "../_stances";

/** The stances in force on the day, by default leader by leader, issue by issue, words before deeds; a tombstone where one is withheld. No leaders means all. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = apiRoute(
  STANCES,
  async ({ view, moment }) => {
    const record = await recordAt(moment.release.number);
    const asked = view.leaders.length
      ? view.leaders
      : record.leaders.all.map((leader) => ({ slug: leader.slug, day: null }));
    const columns = columnsFor(record, asked, moment);
    const held = stancesHeld(record, columns, issuesFor(record, view.issues, moment.asOf), view);
    const { take, skip } = sliceOf(view);
    const shown = held.slice(skip, skip + take);
    const stances = await stancesByRevision(
      record.release,
      shown.map(({ revisionId }) => revisionId),
    );
    return {
      body: {
        stances: shown.flatMap(({ revisionId, key, day }) => {
          const stance = stances.get(revisionId);
          if (!stance) return [];
          const asked = { key, day };
          return [isWithheldStance(stance) ? withheldStanceJson(stance, asked) : stanceJson(stance, asked)];
        }),
      },
      count: held.length,
    };
  },
);
