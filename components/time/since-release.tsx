import type { RowDifference } from "@/lib/charts/differences";
import type { Day } from "@/lib/domain/day";
import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { Link } from "@/lib/views/moment";

/** How the figure of a frozen view compares with the same at the newest release; `gone` where that shows it no more. */
export type FigureSince =
  | { kind: "compared"; title: { was: string; is: string } | null; lines: RowDifference[] }
  | { kind: "none" }
  | { kind: "gone" };

export type ViewSince = {
  /** The newest release, and where the same view for the same day stands in it. */
  newest: { number: number; day: Day; href: string };
  figure: FigureSince;
  /** The newest of those that changed something about what the view names, newest first. */
  releases: { number: number; day: Day; sentence: string }[];
  /** How many more there are. */
  more: number;
};

/** Most differing lines that are written out. */
const MOST = 20;

/** Of a frozen view: where it stands in the newest release, and what became of it since. */
export function SinceRelease({
  since: { newest, figure, releases, more },
  link,
}: {
  since: ViewSince;
  link: Link;
}) {
  const t = getTranslator("time");
  const lines = figure.kind === "compared" ? figure.lines : [];
  const { number } = newest;
  return (
    <aside className="since" aria-label={t("sinceRelease.region")}>
      <p>
        <a href={newest.href}>{t("sinceRelease.newest", { number, day: formatDay(newest.day) })}</a>
      </p>
      <details>
        <summary>
          {t(`sinceRelease.summary.${figure.kind}`, {
            count: lines.length,
            number,
            releases: releases.length + more,
          })}
        </summary>
        {figure.kind === "compared" && figure.title && <p>{t("sinceRelease.title", figure.title)}</p>}
        {lines.length > 0 && (
          <ul>
            {lines.slice(0, MOST).map((line) => (
              <li key={`${line.kind} ${line.row} ${line.was} ${line.is}`}>
                {t(`sinceRelease.line.${line.kind}`, line)}
              </li>
            ))}
            {lines.length > MOST && <li>{t("sinceRelease.moreLines", { count: lines.length - MOST })}</li>}
          </ul>
        )}
        {releases.length > 0 && (
          <>
            <p>{t("sinceRelease.releases")}</p>
            <ul>
              {releases.map((release) => (
                <li key={release.number}>
                  <a href={`/changes/${release.number}`}>
                    {t("releaseOption", { ...release, day: formatDay(release.day) })}
                  </a>
                </li>
              ))}
              {more > 0 && (
                <li>
                  <a href={link("/changes", { release: null })}>
                    {t("sinceRelease.moreReleases", { count: more })}
                  </a>
                </li>
              )}
            </ul>
          </>
        )}
      </details>
    </aside>
  );
}
