import type { ContentByNoun } from "@/lib/change-sets/change";
import { countryCode, slug as slugSchema } from "@/lib/change-sets/fields";
import type { NounName } from "@/lib/change-sets/nouns";
import { membershipSlug } from "@/lib/memberships/schema";
import { replySlug } from "@/lib/replies/schema";
import { sourceIdentity } from "@/lib/sources/identity";
import { stanceSlug } from "@/lib/stances/schema";
import { termSlug } from "@/lib/terms/schema";
import { sentence } from "./check";
import { RECORD_FORMS } from "./fields";

/** How many records of one day are told apart by a number. */
const MOST_OF_A_DAY = 99;

/**
 * The slug that follows from what a new record says, for nouns whose slugs are not typed.
 * @param isTaken  whether another record has a slug; where a number tells records of one day apart, the first free one is taken
 * @returns null for a noun whose slug is typed
 */
export function slugFrom(
  noun: NounName,
  content: Record<string, unknown>,
  isTaken: (slug: string) => boolean,
): string | null {
  switch (noun) {
    case "stance":
      return stanceSlug(content as ContentByNoun["stance"]);
    case "membership":
      return membershipSlug(content as ContentByNoun["membership"]);
    case "source":
      return sourceIdentity((content as ContentByNoun["source"]).url)?.slug ?? null;
    case "term":
      return firstFree((nth) => termSlug(content as ContentByNoun["term"], nth), isTaken);
    case "reply": {
      const { stance, event, day } = content as ContentByNoun["reply"];
      return firstFree((nth) => replySlug(stance ?? event ?? "", day, nth), isTaken);
    }
    case "reaction": {
      const { answers, event, stance } = content as ContentByNoun["reaction"];
      return `${event ?? stance}-answers-${answers}`;
    }
    default:
      return null;
  }
}

function firstFree(slugOf: (nth: number) => string, isTaken: (slug: string) => boolean): string {
  for (let nth = 1; nth < MOST_OF_A_DAY; nth++) if (!isTaken(slugOf(nth))) return slugOf(nth);
  return slugOf(MOST_OF_A_DAY);
}

/** What is wrong with a slug that was typed, as a sentence; null where nothing is, and for one that follows from the record. */
export function slugProblem(noun: NounName, slug: string): string | null {
  if (!RECORD_FORMS[noun].slug.typed) return null;
  const schema = noun === "country" ? countryCode : slugSchema("it");
  const issue = schema.safeParse(slug).error?.issues[0];
  return issue ? sentence(issue.message) : null;
}
