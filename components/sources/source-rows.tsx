import { getTranslator } from "@/lib/i18n/translator";
import type { Source } from "@/lib/sources/model";
import type { Link } from "@/lib/views/moment";
import { supportsText } from "./supports-text";
import { writtenDate } from "./written-date";

export type SourceRow = Source & { stances: number; events: number };

/** Sources as a list: title, who published it and when, and how much rests on it. */
export function SourceRows({ sources, link }: { sources: SourceRow[]; link: Link }) {
  const t = getTranslator("sources");
  const undated = t("undated");
  const open = t("open");
  return (
    <ul className="source-list max-w-4xl">
      {sources.map((source) => (
        <li key={source.slug}>
          <a href={link(`/sources/${source.slug}`)} className="inline-block py-0.5 text-body">
            {source.title}
          </a>
          <div className="dotted">
            <span>{source.publisher}</span>
            <span>{writtenDate(source.date) ?? undated}</span>
            <span>{supportsText(source)}</span>
            <a href={source.url} rel="external noopener">
              {open}
            </a>
          </div>
        </li>
      ))}
    </ul>
  );
}
