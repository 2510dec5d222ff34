import { Section } from "@/components/ui/section";
import { getTranslator } from "@/lib/i18n/translator";
import type { SearchKind } from "@/lib/search/model";
import type { Link } from "@/lib/views/moment";
import type { HitGroup } from "./hit-lines";

/** What was found, kind by kind. `moreHref` leads to all hits of one kind. */
export function HitList({
  groups,
  link,
  moreHref,
}: {
  groups: HitGroup[];
  link: Link;
  moreHref: (kind: SearchKind) => string | null;
}) {
  const t = getTranslator("search");
  return groups.map(({ kind, label, lines, more }) => {
    const rest = more ? moreHref(kind) : null;
    return (
      <Section key={kind} id={kind} title={label} aside={t("order")}>
        <ul className="hits">
          {lines.map(({ slug, title, text, note, path }) => (
            <li key={slug}>
              <a href={link(path)}>{title}</a>
              {text && <p>{text}</p>}
              <p className="hit-note">{note}</p>
            </li>
          ))}
        </ul>
        {rest && (
          <p className="mt-3">
            <a href={rest}>{t(`moreOf.${kind}`)}</a>
          </p>
        )}
        {more && !rest && <p className="mt-3 text-ink-soft">{t("limited", { count: lines.length })}</p>}
      </Section>
    );
  });
}
