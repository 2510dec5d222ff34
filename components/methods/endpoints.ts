/** What each address takes beside asOf, release and former; a test holds this to what the routes accept. */
export const ENDPOINTS = [
  { name: "stances", parameters: ["leaders", "issues", "page"] },
  { name: "agreement", parameters: ["leaders", "issues", "lane", "measure", "weights"] },
  { name: "similarity", parameters: ["leaders", "issues", "lane", "weights", "measure", "order", "from"] },
  { name: "blocs", parameters: ["bloc", "with", "members", "offices", "issues", "lane", "weights"] },
  { name: "gaps", parameters: ["leaders", "issues", "lane", "kind", "page"] },
  { name: "leaders", parameters: [] },
  { name: "issues", parameters: [] },
  { name: "events", parameters: ["leaders", "issues", "from", "to", "order", "page"] },
  { name: "sources", parameters: ["q", "order", "page"] },
  { name: "releases", parameters: ["page"] },
  { name: "search", parameters: ["q", "limit"] },
] as const;
