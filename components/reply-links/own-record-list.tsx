import { StanceCard } from "@/components/stances/stance-card";
import { SourceList } from "@/components/ui/source-list";
import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import { type ReplyTarget, targetValue } from "@/lib/reports/replies/target";
import type { Link } from "@/lib/views/moment";
import type { OwnRecords } from "./model";

const asWritten: Link = (path) => path;

/** Every stance with its evidence, issue by issue, each with the way to write about it. */
export function OwnStances({ records, here }: { records: OwnRecords; here: string }) {
  return records.issues.map(({ slug, name, proposition, stances }) => (
    <section key={slug} className="own-issue" aria-labelledby={`${slug}-title`}>
      <h3 id={`${slug}-title`}>{name}</h3>
      <p className="text-ink-soft text-note">{proposition}</p>
      {stances.map((stance) => (
        <div key={stance.slug} className="own-record">
          <StanceCard stance={stance} link={asWritten} />
          <WriteAbout here={here} target={{ noun: "stance", slug: stance.slug }} about={stance.summary} />
        </div>
      ))}
    </section>
  ));
}

/** Every event with its sources, each with the way to write about it. */
export function OwnEvents({ records, here }: { records: OwnRecords; here: string }) {
  return (
    <ol className="entries">
      {records.events.map(({ slug, day, title, summary, sources }) => (
        <li key={slug}>
          <article aria-labelledby={`${slug}-title`} className="grid gap-2">
            <h3 id={`${slug}-title`}>
              <a href={`/events/${slug}`}>{title}</a>
            </h3>
            <p className="text-ink-soft text-note">{formatDay(day)}</p>
            <p className="max-w-prose">{summary}</p>
            <SourceList sources={sources} />
            <WriteAbout here={here} target={{ noun: "event", slug }} about={title} />
          </article>
        </li>
      ))}
    </ol>
  );
}

/** Back to the form with this record chosen. `about` tells one such link from another to whoever hears them. */
function WriteAbout({ here, target, about }: { here: string; target: ReplyTarget; about: string }) {
  return (
    <p className="no-print">
      <a href={`${here}?to=${encodeURIComponent(targetValue(target))}#write`}>
        {getTranslator("replies")("writeAbout")} <span className="sr-only">{about}</span>
      </a>
    </p>
  );
}
