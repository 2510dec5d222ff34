import "@/components/events/events.css";
import "./relations.css";
import type { Names } from "@/components/events/names";
import { getTranslator } from "@/lib/i18n/translator";
import type { Link } from "@/lib/views/moment";
import type { Chapter } from "./chapters";
import { StrandItem } from "./strand-item";

/** The events of two leaders, a chapter for each issue, strands in the order asked for. */
export function Story({
  chapters,
  order,
  names,
  link,
}: {
  chapters: Chapter[];
  order: "oldest" | "newest";
  names: Names;
  link: Link;
}) {
  const t = getTranslator("relations");
  return chapters.map(({ issue, strands, elsewhere }) => {
    const id = `chapter-${issue ?? "other"}`;
    const count = strands.reduce(
      (sum, { replies }) => sum + 1 + replies.filter((reply) => reply.kind === "event").length,
      0,
    );
    return (
      <section key={id} id={id} aria-labelledby={`${id}-title`} className="chapter">
        <header>
          <h3 id={`${id}-title`}>
            {issue ? <a href={link(`/issues/${issue}`)}>{names.issue(issue)}</a> : t("chapterOther")}
          </h3>
          <p className="text-note text-ink-soft">{t("chapterCount", { count })}</p>
        </header>
        <ol className="event-list">
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
  });
}
