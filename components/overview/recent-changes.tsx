import { Section } from "@/components/ui/section";
import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { Link, ReleaseSummary } from "@/lib/views/moment";

/** The last releases, each in its sentence. */
export function RecentChanges({ releases, link }: { releases: ReleaseSummary[]; link: Link }) {
  const t = getTranslator("overview");
  return (
    <Section id="changes" title={t("changes")}>
      <ol className="grid gap-3">
        {releases.map(({ number, day, sentence }) => (
          <li key={number}>
            <p className="text-ink-soft text-note">
              <a href={link(`/changes/${number}`)}>{t("release", { number })}</a>,{" "}
              <time dateTime={day}>{formatDay(day)}</time>
            </p>
            <p>{sentence}</p>
          </li>
        ))}
      </ol>
      <p className="mt-3">
        <a href={link("/changes")}>{t("changesAll")}</a>
      </p>
    </Section>
  );
}
