/** One address for each type of public page, with its first heading: what every page has to pass is tried on these. */
export type PublicPage = {
  name: string;
  path: string;
  heading: string | RegExp;
};

export const PUBLIC_PAGES: PublicPage[] = [
  { name: "overview", path: "/", heading: "What leaders say and do, issue by issue" },
  {
    name: "open cell",
    path: "/?cell=donald-trump.paris-agreement",
    heading: "What leaders say and do, issue by issue",
  },
  { name: "compare, choosing", path: "/compare", heading: "Compare leaders issue by issue" },
  {
    name: "compare two",
    path: "/compare?leaders=donald-trump,javier-milei",
    heading: /^Donald Trump and Javier Milei take the same side on/,
  },
  {
    name: "compare seven",
    path: "/compare?leaders=donald-trump,javier-milei,elizabeth-warren,xi-jinping,lula-da-silva,viktor-orban,joe-biden",
    heading: /farthest apart/,
  },
  { name: "similarity", path: "/similarity", heading: "Who stands near whom" },
  {
    name: "similarity to one",
    path: "/similarity?from=donald-trump&order=nearest&measure=cohen-linear",
    heading: "Who stands near whom",
  },
  { name: "map, a row", path: "/map?path=donald-trump@2022-06-01", heading: "Leaders as points" },
  { name: "map, a plane", path: "/map?measure=cohen-linear", heading: "Leaders as points" },
  { name: "map, refused", path: "/map?way=components", heading: "Leaders as points" },
  { name: "blocs", path: "/blocs", heading: "How blocs lie, hold together and part" },
  { name: "bloc", path: "/blocs?bloc=g7", heading: /^G7: 4 members agree by \d+% on average/ },
  { name: "blocs against one another", path: "/blocs?bloc=g7&with=brics", heading: /^G7 and BRICS/ },
  { name: "gaps", path: "/gaps?cell=keir-starmer.who", heading: "What is not known" },
  { name: "says and does", path: "/says-and-does", heading: "Says and does" },
  {
    name: "says and does of one",
    path: "/says-and-does?leader=donald-trump",
    heading: "Donald Trump: says and does",
  },
  {
    name: "between two days",
    path: "/between-days?leader=donald-trump&from=2018-06-01",
    heading: "Donald Trump on two days",
  },
  { name: "briefings", path: "/briefings", heading: "Briefings" },
  { name: "edit a briefing", path: "/briefings/edit", heading: "Edit your briefing" },
  {
    name: "briefing",
    path: "/present/who-and-paris-agreement",
    heading: "How the leaders stand on the WHO and the Paris Agreement",
  },
  { name: "own briefing", path: "/present/mine", heading: "Your briefing" },
  { name: "leaders", path: "/leaders", heading: "Leaders" },
  { name: "leader", path: "/leaders/keir-starmer", heading: "Keir Starmer" },
  { name: "issues", path: "/issues", heading: "Issues" },
  { name: "issue", path: "/issues/who", heading: "World Health Organization" },
  {
    name: "stance",
    path: "/stances/donald-trump-who-does-2025-01-20",
    heading: "Donald Trump on World Health Organization: what was done",
  },
  { name: "relations", path: "/relations", heading: "Relations" },
  {
    name: "relation",
    path: "/relations/donald-trump/javier-milei",
    heading: /^Donald Trump and Javier Milei take the same side on/,
  },
  { name: "events", path: "/events?leader=javier-milei", heading: "Events" },
  {
    name: "event",
    path: "/events/trump-orders-withdrawal-from-the-who",
    heading: "Trump orders withdrawal from the WHO",
  },
  { name: "sources", path: "/sources", heading: "Sources" },
  {
    name: "source",
    path: "/sources/regulations.justia.com-b7e4717e",
    heading: /^Executive Order 14162/,
  },
  { name: "changes", path: "/changes", heading: "Changes" },
  { name: "release", path: "/changes/1?noun=leader", heading: /^First published data set/ },
  { name: "methods", path: "/methods", heading: /method/i },
  { name: "programming interface", path: "/api", heading: "The programming interface" },
  { name: "search", path: "/search?q=malvinas", heading: /search|malvinas/i },
  { name: "corrections", path: "/corrections?about=/leaders/keir-starmer", heading: /wrong|error|correct/i },
  { name: "missing record", path: "/leaders/nobody-at-all", heading: "There is no leader at this address" },
  {
    name: "bad address",
    path: "/compare?leaders=donald-trump&asOf=yesterday",
    heading: "This address asks for something that cannot be shown",
  },
];
