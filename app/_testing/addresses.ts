import { siteAddress } from "@/lib/http/site-address";
import { appRoutes, routeOf } from "./routes";

/** Records to ask about. Names of the nouns that have a page, and a second leader to set beside the first. */
export type Subjects = {
  leader: string;
  other: string;
  issue: string;
  stance: string;
  event: string;
  source: string;
  release: number;
  /** A word to look for. */
  word: string;
};

/**
 * Every public address there is, by every parameter that it takes, about these records. @throws Error where a public page
 * or handler is not among them, so that a new one is asked too
 */
export function publicAddresses(s: Subjects): string[] {
  const { leader, other, issue, stance, event, source, release, word } = s;
  const q = encodeURIComponent(word);
  const pages = [
    "/",
    `/?cell=${leader}.${issue}`,
    `/?order=distance&from=${leader}`,
    "/?order=spread&lane=does&term=in-office&issues=core",
    "/?lane=says&region=europe&group=example-union",
    "/leaders",
    "/leaders?region=europe&order=country",
    `/leaders/${leader}`,
    `/leaders/${leader}?former=strict&asOf=2023-01-01`,
    "/issues",
    "/issues?order=spread",
    `/issues/${issue}`,
    `/issues/${issue}?lane=says`,
    `/stances/${stance}`,
    "/events",
    `/events?leader=${leader}&issue=${issue}&from=2010-01-01&to=2026-01-01&order=oldest`,
    `/events/${event}`,
    "/sources",
    `/sources?q=${q}&order=most-cited`,
    `/sources/${source}`,
    "/compare",
    "/says-and-does",
    `/says-and-does?leader=${leader}`,
    "/between-days",
    `/between-days?leader=${leader}&from=2019-06-01`,
    `/compare?leaders=${leader}`,
    `/compare?leaders=${leader},${other}&issues=${issue}&weights=${issue}:2&order=distance`,
    `/compare?leaders=${leader},${other}&explain=${leader}~${other}&lane=does`,
    `/compare?leaders=${leader}@2020-01-01,${leader},${other}`,
    `/compare?leaders=${leader},${other}&measure=cohen-linear&explain=${leader}~${other}`,
    `/compare?add=${leader}`,
    "/blocs",
    `/blocs?bloc=example-union&leader=${leader}`,
    `/blocs?members=${leader},${other}&bloc=example-union&lane=says&order=divided&weights=${issue}:2`,
    "/gaps",
    `/gaps?kind=weak&lane=says&cell=${leader}.${issue}`,
    `/gaps?leaders=${leader},${other}&issues=${issue}`,
    "/similarity",
    `/similarity?from=${leader}&order=nearest&measure=s&lane=says`,
    `/similarity?leaders=${leader}@2020-01-01,${leader},${other}&issues=${issue}&weights=${issue}:2`,
    "/map",
    `/map?way=components&issues=${issue}`,
    `/map?leaders=${leader},${other}&path=${leader}@2020-01-01&since=2021-01-01&measure=euclid`,
    "/relations",
    `/relations?a=${leader}`,
    `/relations/${[leader, other].sort().join("/")}`,
    `/relations/${[leader, other].sort().join("/")}?events=both&order=newest&measure=euclid`,
    `/search?q=${q}`,
    ...["leaders", "issues", "stances", "events", "sources"].map((kind) => `/search?q=${q}&kind=${kind}`),
    "/changes",
    `/changes?leader=${leader}`,
    `/changes?issue=${issue}`,
    `/changes?leader=${leader}&issue=${issue}`,
    `/changes/${release}`,
    ...["leader", "term", "issue", "source", "stance", "event", "reaction", "reply"].map(
      (noun) => `/changes/${release}?noun=${noun}`,
    ),
    `/changes/records/stance/${stance}`,
    `/changes/records/leader/${leader}?from=1&to=1`,
    `/changes/records/event/${event}`,
    `/changes/records/source/${source}`,
    "/corrections",
    `/corrections?about=/stances/${stance}`,
    "/methods",
    "/api",
  ];
  const feeds = ["/changes/feed.atom", `/leaders/${leader}/changes.atom`, `/issues/${issue}/changes.atom`];
  const api = [
    "stances",
    `stances?leaders=${leader}&issues=${issue}`,
    `agreement?leaders=${leader},${other}`,
    `agreement?leaders=${leader},${other}&issues=${issue}&lane=says&weights=${issue}:2`,
    "blocs",
    `blocs?members=${leader},${other}&bloc=example-union&issues=${issue}`,
    "gaps",
    `gaps?leaders=${leader}&issues=${issue}&lane=does&kind=not-researched`,
    "similarity",
    `similarity?leaders=${leader},${other}&order=name`,
    `agreement?leaders=${leader},${other}&measure=s`,
    "leaders",
    "issues",
    "events",
    `events?leaders=${leader}&issues=${issue}&order=newest`,
    "sources",
    `sources?q=${q}&order=publisher`,
    "releases",
    "openapi.json",
    "terms",
    `terms?leaders=${leader}`,
    "memberships",
    `releases/${release}/changes`,
    `search?q=${q}&limit=50`,
    `search?q=${leader}`,
    // One body is written in both forms; these are the tables that hold texts of records.
    "stances.csv",
    "events.csv",
    `sources.csv?leader=${leader}&issue=${issue}&limit=1`,
    `releases/${release}/changes.csv`,
    `search.csv?q=${q}&limit=50`,
    "stances?confidence=low,medium,high&order=newest&from=2000-01-01",
    `releases?leader=${leader}&issue=${issue}&order=oldest`,
    "replies",
    `replies.csv?leaders=${leader}`,
  ].map((path) => `/api/v1/${path}`);
  const figures = ["csv", "csv-metadata.json", "svg", "json", "pptx", "xlsx"].flatMap((form) => [
    `/figures/similarity.${form}`,
    `/figures/map.${form}`,
    `/figures/radar.${form}?leaders=${leader},${other}`,
    `/figures/says-and-does.${form}?leader=${leader}`,
    `/figures/moved-between-days.${form}?leader=${leader}&from=2019-06-01`,
    `/figures/nearness-between-days.${form}?leader=${leader}&from=2019-06-01`,
    `/figures/gaps.${form}`,
    `/figures/bloc-distribution.${form}?bloc=example-union`,
    `/figures/agreement-with-bloc.${form}?members=${leader},${other}`,
    `/figures/agreement-over-time.${form}?a=${leader}&b=${other}`,
    `/figures/overview.${form}`,
    `/figures/positions.${form}?leaders=${leader},${other}`,
    `/figures/leader-through-time.${form}?leader=${leader}`,
    `/figures/issue-through-time.${form}?issue=${issue}`,
    `/figures/spread.${form}?issue=${issue}`,
    `/figures/stance-through-time.${form}?stance=${stance}`,
  ]);
  // All are lists, drawn and written in one way: a file of one of them stands for the same of the others.
  const lists = [
    `/figures/says-and-does.json`,
    `/figures/leaders.json?region=europe&order=country`,
    `/figures/issues.json?order=spread`,
    `/figures/events.json?leader=${leader}&issue=${issue}&from=2010-01-01&to=2026-01-01&order=oldest`,
    `/figures/event.json?event=${event}`,
    `/figures/sources.json?q=${q}&order=most-cited`,
    `/figures/source.json?source=${source}`,
    `/figures/search.json?q=${q}`,
    `/figures/search.json?q=${q}&kind=stances`,
    `/figures/relations.json?a=${leader}`,
    `/figures/changes.json?leader=${leader}&issue=${issue}`,
    `/figures/release.json?number=${release}&noun=stance`,
    `/figures/record-history.json?noun=stance&slug=${stance}`,
    `/figures/record-history.json?noun=event&slug=${event}&from=1&to=1`,
    ...["csv", "svg", "pptx", "xlsx"].map((form) => `/figures/event.${form}?event=${event}`),
  ];
  const elsewhere = [
    `/embed/positions?leaders=${leader},${other}`,
    `/embed/stance-through-time?stance=${stance}`,
    `/embed/event?event=${event}`,
    "/share/overview",
    `/share/source?source=${source}`,
    "/share/pages/methods",
    "/share/briefings/who-and-paris-agreement",
    ...[`/leaders/${leader}`, `/stances/${stance}`, `/issues/${issue}`].map(
      (path) => `/oembed?url=${encodeURIComponent(new URL(path, siteAddress()).href)}`,
    ),
    ...[
      ...[`/compare?leaders=${leader},${other}`, `/leaders/${leader}`, `/stances/${stance}`],
      ...[`/events/${event}`, `/sources/${source}`, `/search?q=${q}`, `/changes/${release}`],
    ].map((view) => `/briefings/shown?view=${encodeURIComponent(view)}`),
    ...["pptx", "xlsx", "pdf"].map((form) => `/briefings/who-and-paris-agreement.${form}`),
    ...["json", "zip", "xlsx"].map((form) => `/data/standpoint-release-${release}.${form}`),
    "/follow/abcdefg/position",
    "/mcp",
    "/present/offline.js",
    "/robots.txt",
    "/sitemap.xml",
    ...["pages", "leaders-1", "issues-1", "stances-1", "events-1", "sources-1"].map(
      (file) => `/sitemaps/${file}.xml`,
    ),
  ];
  const errors = [
    `/leaders/${leader}-${word}`,
    "/?asOf=2026-13-01",
    "/changes/999999",
    "/briefings/files",
    "/briefings/newer",
    "/api/v1/leaders?nonsense=1",
    "/api/v1/stances?leaders=nobody",
  ];
  const all = [...pages, ...feeds, ...api, ...figures, ...lists, ...elsewhere, ...errors];
  const asked = new Set(all.map((address) => routeOf(new URL(address, "http://x").pathname)?.route.pattern));
  const forgotten = appRoutes().filter(
    ({ pattern, isPublic }) => isPublic && !asked.has(pattern) && !pattern.includes("[..."),
  );
  if (forgotten.length > 0) throw new Error(`not asked: ${forgotten.map((r) => r.pattern).join(", ")}`);
  return all;
}
