import { PositionMark } from "@/components/positions/position-mark";
import { PositionWordTag } from "@/components/positions/position-word-tag";
import { getTranslator } from "@/lib/i18n/translator";
import type { WithheldStance } from "@/lib/stances/model";
import type { Link } from "@/lib/views/moment";
import { tombstoneText } from "./tombstone-text";

const NO_READING = { position: null, state: "withheld", confidence: null } as const;

/** What stands in the place of a stance that is withheld, where others stand as a `StanceCard`. */
export function WithheldCard({ stance, link }: { stance: WithheldStance; link: Link }) {
  const { slug, lane, withheld } = stance;
  return (
    <article className="stance-card" data-lane={lane}>
      <header>
        <span className="stance-lane">{getTranslator("stances")(lane)}</span>
        <PositionMark reading={NO_READING} size="sm" decorative />
        <PositionWordTag reading={NO_READING} />
      </header>
      <p>{getTranslator("withheld")("card")}</p>
      <p className="text-ink-soft text-note">
        {tombstoneText(withheld)} <a href={link(`/stances/${slug}`)}>{getTranslator("withheld")("place")}</a>
      </p>
    </article>
  );
}
