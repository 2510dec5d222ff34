import type { DifferenceCounts } from "@/lib/changes/model";
import { getTranslator } from "@/lib/i18n/translator";
import type { Link, ReleaseSummary } from "@/lib/views/moment";
import { differenceText, kindsText } from "./difference-text";
import { ReleaseFacts } from "./release-facts";

/** Releases, each in its sentence, with who answers for it and what it changed. */
export function ReleaseList({
  releases,
  link,
}: {
  releases: { release: ReleaseSummary; difference: DifferenceCounts }[];
  link: Link;
}) {
  const t = getTranslator("changes");
  return (
    <ol className="grid max-w-4xl gap-8">
      {releases.map(({ release, difference }) => {
        const kinds = kindsText(difference);
        return (
          <li key={release.number}>
            <h3 className="font-serif text-lead font-semibold">
              <a href={link(`/changes/${release.number}`)}>{t("release", { number: release.number })}</a>
            </h3>
            <p className="mt-1 max-w-prose">{release.sentence}</p>
            <p className="mt-1 max-w-prose text-ink-soft">
              {differenceText(difference)} {kinds && `${kinds}.`}
            </p>
            <ReleaseFacts release={release} />
            <p className="flex flex-wrap gap-x-5 text-note">
              <a href={link(`/changes/${release.number}`)} className="py-1">
                {t("difference")}
              </a>
              <a href={link("/", { release: release.number, asOf: null })} className="py-1">
                {t("read")}
              </a>
            </p>
          </li>
        );
      })}
    </ol>
  );
}
