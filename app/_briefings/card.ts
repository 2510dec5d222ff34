import type { Shared } from "@/components/layout/shared-head";
import { BUNDLED } from "@/lib/briefings/bundled";
import { type Briefing, pinnedTo } from "@/lib/briefings/model";
import { siteAddress } from "@/lib/http/site-address";
import { getTranslator } from "@/lib/i18n/translator";
import { publicPath } from "@/lib/stored-briefings/path";
import { findPublicBriefing, sharedContent } from "@/lib/stored-briefings/queries";
import { presentedSteps } from "./presented";

/** What the share image of a briefing says. */
export type BriefingCard = { title: string; text: string; stamp: string; lines: string[] };

/**
 * Of a bundled briefing or one that somebody made public: what it is called, whose it is, how many steps at which release, and
 * the headlines of those that can be shown.
 * @returns null for every other, and for one that was taken down
 */
export async function cardOf(slug: string): Promise<BriefingCard | null> {
  const found = await briefingAt(slug);
  if (!found) return null;
  const { briefing, author } = found;
  const { steps, places } = await presentedSteps(briefing.steps);
  const t = getTranslator("briefings");
  return {
    title: briefing.title,
    text: factsOf(briefing, author),
    stamp: t("card.stamp", { release: pinnedTo(briefing) ?? 0 }),
    lines: steps.map(({ headline, shown }, at) =>
      t("card.step", { number: (places[at] ?? at) + 1, headline: headline || shown.title }),
    ),
  };
}

async function briefingAt(slug: string): Promise<{ briefing: Briefing; author: string | null } | null> {
  const bundled = BUNDLED.get(slug);
  if (bundled) return { briefing: bundled, author: null };
  const found = await findPublicBriefing(slug);
  return found && !found.takenDown ? { briefing: await sharedContent(found), author: found.author } : null;
}

function factsOf(briefing: Briefing, author: string | null): string {
  const facts = { steps: briefing.steps.length, release: pinnedTo(briefing) ?? 0 };
  const t = getTranslator("briefings");
  return author === null ? t("card.facts", facts) : t("card.factsBy", { ...facts, author });
}

/** How a briefing that anyone may read is shown where its address is pasted. @param author  null for a bundled one */
export function sharedBriefing(slug: string, briefing: Briefing, author: string | null): Shared {
  const whole = (path: string) => new URL(path, siteAddress()).href;
  return {
    title: briefing.title,
    description: factsOf(briefing, author),
    address: whole(publicPath(slug)),
    image: whole(`/share/briefings/${slug}`),
    oembed: null,
  };
}
