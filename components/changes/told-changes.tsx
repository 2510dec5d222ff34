import type { Names } from "@/components/events/names";
import { CHANGE_KINDS } from "@/lib/changes/model";
import { kindOf, recordsOf, type Told } from "@/lib/changes/turns";
import { getTranslator } from "@/lib/i18n/translator";
import type { Link } from "@/lib/views/moment";
import { changeSentence } from "./change-sentence";
import { recordPath } from "./record-label";

/** Changes as plain sentences, grouped by why they were made; each leads to its record as of the release. */
export function ToldChanges({
  told,
  release,
  names,
  link,
}: {
  told: Told[];
  release: number;
  names: Names;
  link: Link;
}) {
  const t = getTranslator("changes");
  return CHANGE_KINDS.map((kind) => {
    const own = told.filter((one) => kindOf(one) === kind);
    if (own.length === 0) return null;
    return (
      <div key={kind} className="told-changes">
        <h4>{t(`told.groups.${kind}`)}</h4>
        <ul>
          {own.map((one) => {
            const record = recordsOf(one).at(-1);
            if (!record) return null;
            const path = recordPath(record);
            const at = record.action === "removed" ? release - 1 : release;
            const sentence = `${changeSentence(one, names)}.`;
            return (
              <li key={`${record.noun}-${record.slug}`}>
                {path ? <a href={link(path, { release: at })}>{sentence}</a> : sentence}
              </li>
            );
          })}
        </ul>
      </div>
    );
  });
}
