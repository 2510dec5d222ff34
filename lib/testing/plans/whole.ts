/** Tables that are small by nature: a hundred times the bundled data set leaves them at some hundreds or a few thousand rows. */
export const SMALL: ReadonlySet<string> = new Set([
  ...["Country", "Bloc", "Leader", "Issue", "Term"].flatMap((noun) => [
    noun,
    `${noun}Revision`,
    `${noun}Text`,
  ]),
  "Membership",
  "MembershipRevision",
  "IssueAnchor",
  "Setting",
  // What was ever withheld.
  "Withholding",
]);

const LIST = "sorted and counted over all there are";
const CHOICE = "offers all there are to choose from";
const PART = "an admin looks for part of a name or an address among accounts";

/** Queries that read a table from one end to the other on purpose, and why. */
export const ON_PURPOSE: readonly { query: string; tables: readonly string[]; why: string }[] = [
  {
    query: "relations: eventsOfPair",
    tables: ["EventLeader"],
    why: "every event up to a day is looked at; kept by release",
  },
  { query: "sources: listSources", tables: ["Source"], why: LIST },
  { query: "sources: listSources, by text", tables: ["Source"], why: LIST },
  { query: "record-forms/listing: listRecords", tables: ["StanceRevision"], why: LIST },
  { query: "record-forms/listing: listRecords, without a text", tables: ["StanceRevision"], why: LIST },
  { query: "record-forms/options: eventChoices", tables: ["EventRevision"], why: CHOICE },
  { query: "record-forms/options: stanceChoices", tables: ["StanceRevision"], why: CHOICE },
  {
    query: "stances/recheck: stancesToRecheck, of reworded issues",
    tables: ["Stance"],
    why: LIST,
  },
  {
    query: "sources/health: dueSources",
    tables: ["Source"],
    why: "asks of every source whether it is due, every ten minutes",
  },
  {
    query: "imports/world: publishedWorld",
    tables: ["Event"],
    why: "the names that a file may use, once for a file",
  },
  { query: "audit: searchAudit, of a person", tables: ["User"], why: PART },
  { query: "audit: searchAudit, by target", tables: ["User"], why: PART },
  { query: "audit: countAudit", tables: ["User"], why: PART },
  { query: "people: listPeople", tables: ["User"], why: "the list of all accounts, for admins" },
  {
    query: "thinVersions, thin out versions of briefings",
    tables: ["BriefingVersion"],
    why: "looks at every version that is kept, every ten minutes",
  },
];
