import { getTranslator } from "@/lib/i18n/translator";
import type { Link } from "@/lib/views/moment";
import type { Names } from "./names";

/** Whom an event involves and which issues it touches, as links in one line. */
export function WhoAndWhat({
  leaders,
  issues,
  names,
  link,
}: {
  leaders: string[];
  issues: string[];
  names: Names;
  link: Link;
}) {
  const t = getTranslator("events");
  if (leaders.length + issues.length === 0) return null;
  return (
    <p className="dotted">
      {leaders.map((slug) => (
        <a key={slug} href={link(`/leaders/${slug}`)}>
          {names.leader(slug)}
        </a>
      ))}
      {leaders.length === 0 && <span>{t("noLeader")}</span>}
      {issues.map((slug) => (
        <a key={slug} href={link(`/issues/${slug}`)} data-issue>
          {names.issue(slug)}
        </a>
      ))}
    </p>
  );
}
