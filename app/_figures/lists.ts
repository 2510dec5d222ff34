import { leaderRows, leadersSpec } from "@/app/_leaders/list";
import { changesListed, changesSpec, readChanges } from "@/app/_lists/changes";
import { eventListed, readEvent } from "@/app/_lists/event";
import { eventsListed, eventsSpec, readEvents } from "@/app/_lists/events";
import { issuesListed, issuesRead, issuesSpec } from "@/app/_lists/issues";
import { leadersListed } from "@/app/_lists/leaders";
import { historyListed, historySpec, readHistory } from "@/app/_lists/record-history";
import { pairsListed, pairsSpec, readPairs } from "@/app/_lists/relations";
import { readRelease, releaseListed, releaseSpec } from "@/app/_lists/release";
import { hitsListed, readSearch, searchSpec } from "@/app/_lists/search";
import { readSource, sourceListed } from "@/app/_lists/source";
import { readSources, sourcesListed, sourcesSpec } from "@/app/_lists/sources";
import { recordSlug } from "@/lib/views/parameters";
import { ParameterError } from "@/lib/views/problem";
import { figureMaker } from "./figure";

/** Lists of records, and what is on record of one: each as its page shows it. */

export const leadersInList = figureMaker(leadersSpec, async ({ view, moment, record }) =>
  leadersListed(record, leaderRows(record, view, moment), view, moment),
);

export const issuesInList = figureMaker(issuesSpec, async ({ view, moment, record }) =>
  issuesListed(issuesRead(record, view, moment), view, moment),
);

export const eventsInList = figureMaker(eventsSpec, async ({ view, moment }) =>
  eventsListed(await readEvents(view, moment), view, moment),
);

export const eventSpec = { event: recordSlug };

export const eventInWords = figureMaker(eventSpec, async ({ view, moment }) =>
  eventListed(await readEvent(view.event ?? "", moment), moment),
);

export const sourcesInList = figureMaker(sourcesSpec, async ({ view, moment }) =>
  sourcesListed(await readSources(view, moment), view, moment),
);

export const sourceSpec = { source: recordSlug };

export const sourceInWords = figureMaker(sourceSpec, async ({ view, moment }) =>
  sourceListed(await readSource(view.source ?? "", moment), moment),
);

/** Refused where nothing is looked for. */
export const searchInList = figureMaker(searchSpec, async ({ view, moment }) => {
  if (view.q === "") throw new ParameterError([{ parameter: "q", value: "", code: "unknown-choice" }]);
  return hitsListed((await readSearch(view, moment)).groups, view, moment);
});

export const relationsInList = figureMaker(pairsSpec, async ({ view, moment, record }) =>
  pairsListed(await readPairs(record, view, moment), moment),
);

export const changesInList = figureMaker(changesSpec, async ({ view, moment }) =>
  changesListed(await readChanges(view, moment), moment),
);

/** The release of a page by its number, beside the one at which it is read. */
export const numberedSpec = { number: recordSlug, ...releaseSpec };

export const releaseInList = figureMaker(numberedSpec, async ({ view, moment }) =>
  releaseListed(await readRelease(view.number ?? "", view, moment)),
);

/** A record by its noun and its name in addresses. */
export const recordSpec = { noun: recordSlug, slug: recordSlug, ...historySpec };

export const recordHistory = figureMaker(recordSpec, async ({ view, moment }) =>
  historyListed(await readHistory(view.noun ?? "", view.slug ?? "", view, moment), view, moment),
);
