import { z } from "zod";
import { choice } from "@/lib/views/parameter";
import { asOf, issues, leaderSlugs, page, slug, text } from "@/lib/views/parameters";
import * as lists from "../_schemas/lists";
import { address } from "./address";
import { limit } from "./limit";

export const LEADERS = address("leaders", {}, { leaders: z.array(lists.leader) });

export const TERMS = address("terms", { leaders: leaderSlugs }, { terms: z.array(lists.leaderTerm) });

export const MEMBERSHIPS = address("memberships", { bloc: slug }, { memberships: z.array(lists.membership) });

export const ISSUES = address("issues", {}, { issues: z.array(lists.issue) });

export const EVENTS = address(
  "events",
  { leaders: leaderSlugs, issues, from: asOf, to: asOf, order: choice(["oldest", "newest"]), page },
  { events: z.array(lists.event) },
);

export const SOURCES = address(
  "sources",
  { q: text, order: choice(["newest", "publisher", "most-cited"]), page },
  { sources: z.array(lists.source) },
);

export const RELEASES = address("releases", { page }, { releases: z.array(lists.release) });

export const SEARCH = address(
  "search",
  { q: text, limit },
  { q: z.string(), groups: z.array(lists.hitGroup) },
);
