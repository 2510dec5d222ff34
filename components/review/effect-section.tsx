import type { ReactNode } from "react";
import type { Names } from "@/components/events/names";
import { Section } from "@/components/ui/section";
import { type Effect, movesNumber } from "@/lib/domain/effect";
import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import { CellChanges, PairChanges } from "./effect-list";

/** Pairs and cells that stand on the page of the set; all of them have a page of their own. */
const SHOWN = 6;

/** The effect of a change set as pages say it, or why it is not told. */
export type ShownEffect =
  | { kind: "known"; effect: Effect }
  | { kind: "too-large"; stances: number; most: number };

/** What a change set does to the public numbers of a day: the agreements that move farthest, and the cells that change. */
export function EffectSection({
  shown,
  names,
  day,
  isPublished,
  allHref,
}: {
  shown: ShownEffect;
  names: Names;
  day: string;
  isPublished: boolean;
  /** Where all of it is told; null where only the most of it is. */
  allHref: string | null;
}) {
  const t = getTranslator("review");
  return (
    <Section
      id="effect"
      title={t(isPublished ? "effect.titlePublished" : "effect.title")}
      aside={t("effect.aside", { day: formatDay(day) })}
    >
      {shown.kind === "too-large" ? (
        <p>{t("effect.tooLarge", { stances: shown.stances, most: shown.most })}</p>
      ) : (
        <Known effect={shown.effect} names={names} allHref={allHref} />
      )}
    </Section>
  );
}

function Known({ effect, names, allHref }: { effect: Effect; names: Names; allHref: string | null }) {
  const t = getTranslator("review");
  const { pairs, cells } = effect;
  const moved = pairs.filter(movesNumber);
  if (pairs.length + cells.length === 0) return <p className="max-w-prose">{t("effect.none")}</p>;
  return (
    <div className="effect">
      <div>
        <h3>{t("effect.cells")}</h3>
        <CellChanges cells={cells.slice(0, SHOWN)} names={names} />
        {cells.length > SHOWN && (
          <p>
            <More href={allHref && `${allHref}#cells`} count={cells.length}>
              {t("effect.allCells", { count: cells.length })}
            </More>
          </p>
        )}
      </div>
      <div>
        <h3>{t("effect.pairs")}</h3>
        {moved.length === 0 && <p>{t("effect.noPairs")}</p>}
        <PairChanges pairs={moved.slice(0, SHOWN)} names={names} />
        {pairs.length > moved.length && (
          <p className="text-ink-soft text-note">
            {t("effect.quiet", { count: pairs.length - moved.length })}
          </p>
        )}
        {pairs.length > Math.min(moved.length, SHOWN) && (
          <p>
            <More href={allHref && `${allHref}#pairs`} count={pairs.length}>
              {t("effect.allPairs", { count: pairs.length })}
            </More>
          </p>
        )}
        <LeftOut effect={effect} />
      </div>
    </div>
  );
}

/** The way to all of it, or only how much that is. */
function More({ href, count, children }: { href: string | null; count: number; children: ReactNode }) {
  if (href !== null) return <a href={href}>{children}</a>;
  return (
    <span className="text-ink-soft">{getTranslator("review")("effect.shown", { shown: SHOWN, count })}</span>
  );
}

/** How many pairs were not compared, where there were too many. */
export function LeftOut({ effect: { looked, left } }: { effect: Effect }) {
  if (left === 0) return null;
  return (
    <p className="max-w-prose text-note text-ink-soft">
      {getTranslator("review")("effect.left", { looked, left })}
    </p>
  );
}
