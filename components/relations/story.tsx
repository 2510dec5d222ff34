import type { Names } from "@/components/events/names";
import { getTranslator } from "@/lib/i18n/translator";
import type { Link } from "@/lib/views/moment";
import type { Chapter } from "./chapters";
import { StrandItem } from "./strand-item";

const idOf = ({ issue }: Chapter) => `chapter-${issue ?? "other"}`;

function eventCount({ strands }: Chapter): number {
  return strands.reduce(
    (sum, { replies }) => sum + 1 + replies.filter((reply) => reply.kind === "event").length,
    0,
  );
}

type Props = { chapters: Chapter[]; order: "oldest" | "newest"; names: Names; link: Link };

/** The events of two leaders, a chapter for each issue, strands in the order asked for; beside them the way to each. */
export function Story(props: Props) {
  const t = getTranslator("relations");
  const { chapters, names } = props;
  return (
    <div className="story">
      <nav aria-label={t("chapters")} className="chapters no-print">
        <p className="text-note text-ink-soft">{t("chapters")}</p>
        <ol>
          {chapters.map((chapter) => (
            <li key={idOf(chapter)}>
              <a href={`#${idOf(chapter)}`}>
                {chapter.issue ? names.issue(chapter.issue) : t("chapterOther")}
              </a>{" "}
              <span className="text-note text-ink-soft">{eventCount(chapter)}</span>
            </li>
          ))}
        </ol>
      </nav>
      <div>
        {chapters.map((chapter) => (
          <ChapterSection key={idOf(chapter)} chapter={chapter} {...props} />
        ))}
      </div>
    </div>
  );
}

function ChapterSection({ chapter, order, names, link }: Props & { chapter: Chapter }) {
  const t = getTranslator("relations");
  const { issue, strands, elsewhere } = chapter;
  const id = idOf(chapter);
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="chapter">
      <header>
        <h3 id={`${id}-title`}>
          {issue ? <a href={link(`/issues/${issue}`)}>{names.issue(issue)}</a> : t("chapterOther")}
        </h3>
        <p className="text-note text-ink-soft">{t("chapterCount", { count: eventCount(chapter) })}</p>
      </header>
      <ol className="entries event-list">
        {(order === "newest" ? strands.toReversed() : strands).map((strand) => (
          <StrandItem key={strand.event.slug} strand={strand} names={names} link={link} />
        ))}
      </ol>
      {elsewhere.length > 0 && (
        <div className="elsewhere">
          <p>{t("elsewhere")}</p>
          <ul>
            {elsewhere.map(({ event }) => (
              <li key={event.slug}>
                <a href={`#${event.slug}`}>{event.title}</a>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
