import { choice, optional, type Parameter, textTo } from "@/lib/views/parameter";
import * as parameters from "@/lib/views/parameters";

const SLUG = /^[A-Za-z0-9.-]{1,300}$/;
const slug = optional<string>(
  { schema: textTo((raw) => (SLUG.test(raw) ? raw : undefined), "unknown-choice") },
  (value) => value,
);

/** A mark by which a form begins anew; it says nothing of its own. */
export const kept: Parameter<string> = { ...parameters.text };

/** What the address of a new form may say: which unfinished one it is, and what it begins with. */
export const newFormSpec = {
  kept,
  copy: optional<string>(
    { schema: textTo((raw) => /^(?:new:)?([0-9a-f]{12})$/.exec(raw)?.[1], "unknown-choice") },
    (name) => name,
  ),
  leader: slug,
  issue: slug,
  lane: choice(["", "says", "does"]),
  answers: slug,
  event: slug,
  stance: slug,
  country: slug,
  bloc: slug,
};

/** The same as a form's values. */
export const GIVEN = ["leader", "issue", "lane", "answers", "event", "stance", "country", "bloc"] as const;
