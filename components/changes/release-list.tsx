import type { Names } from "@/components/events/names";
import type { DifferenceCounts } from "@/lib/changes/model";
import type { Told } from "@/lib/changes/turns";
import { getTranslator } from "@/lib/i18n/translator";
import type { Link, ReleaseSummary } from "@/lib/views/moment";
import { differenceText, kindsText } from "./difference-text";
import { ReleaseFacts, SentenceTombstone } from "./release-facts";
import { ToldChanges } from "./told-changes";

/** A release with what it changed: in numbers, and the first changes in sentences. */
export type ListedRelease = {
  release: ReleaseSummary;
  difference: DifferenceCounts;
  told: Told[];
  /** How many changes beside those are not told here. */
  more: number;
};

/** Releases, each in its sentence, with what it changed and who answers for it. */
export function ReleaseList({
  releases,
  names,
  link,
}: {
  releases: ListedRelease[];
  names: Names;
  link: Link;
}) {
  return (
    <ol className="grid max-w-4xl gap-10">
      {releases.map((listed) => (
        <li key={listed.release.number} id={`release-${listed.release.number}`}>
          <Listed {...listed} names={names} link={link} />
        </li>
      ))}
    </ol>
  );
}

function Listed({
  release,
  difference,
  told,
  more,
  names,
  link,
}: ListedRelease & { names: Names; link: Link }) {
  const t = getTranslator("changes");
  const kinds = kindsText(difference);
  const { number } = release;
  return (
    <>
      <h3 className="font-serif text-lead font-semibold">
        <a href={link(`/changes/${number}`)}>{t("release", { number })}</a>
      </h3>
      <p className="mt-1 max-w-prose">{release.sentence}</p>
      <SentenceTombstone release={release} />
      <ReleaseFacts release={release} />
      <ToldChanges told={told} release={number} names={names} link={link} />
      {more > 0 && (
        <p className="mt-2">
          <a href={link(`/changes/${number}`)}>{t("told.more", { count: more })}</a>
        </p>
      )}
      <p className="mt-2 max-w-prose text-ink-soft text-note">
        {differenceText(difference)} {kinds && `${kinds}.`}
      </p>
      <p className="flex flex-wrap gap-x-5 text-note">
        <a href={link(`/changes/${number}`)} className="py-1">
          {t("difference")}
        </a>
        <a href={link("/", { release: number, asOf: null })} className="py-1">
          {t("read")}
        </a>
      </p>
    </>
  );
}
