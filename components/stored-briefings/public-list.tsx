import type { Day } from "@/lib/domain/day";
import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import { publicPath } from "@/lib/stored-briefings/path";

/** Briefings that people made public, the newest first. */
export function PublicList({
  briefings,
}: {
  briefings: { slug: string; title: string; steps: number; author: string; since: Day }[];
}) {
  const t = getTranslator("stored-briefings");
  const ofBriefings = getTranslator("briefings");
  return (
    <ul>
      {briefings.map(({ slug, title, steps, author, since }) => (
        <li key={slug} className="briefing-item">
          <h3 className="stored-title">
            <a href={publicPath(slug)} rel="nofollow">
              {title}
            </a>
          </h3>
          <p>{t("listed.publicFacts", { author, steps, day: formatDay(since) })}</p>
          <p className="briefing-ways">
            <a href={`${publicPath(slug)}#step-1`} rel="nofollow">
              {ofBriefings("present")}
            </a>
            <a href={publicPath(slug)} rel="nofollow">
              {ofBriefings("read")}
            </a>
          </p>
        </li>
      ))}
    </ul>
  );
}
