import type { Rendered } from "@/app/_view/public-page";
import { type Column, columnFor, columnsFor, type PublishedRecord } from "@/app/_view/record";
import { ChooseBody } from "@/components/compare/choose-body";
import { columnLabels } from "@/components/compare/column-label";
import { type CompareAddress, hiddenFields } from "@/components/compare/spec";
import { formatList } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { Leader } from "@/lib/leaders/model";
import type { Moment } from "@/lib/views/moment";
import { compareColumn } from "./column";
import { SUGGESTIONS } from "./suggestions";

type Asked = {
  record: PublishedRecord;
  /** None or one. */
  columns: Column[];
  moment: Moment;
  to: CompareAddress;
};

/** The page until two leaders are chosen: suggestions, and a form of all leaders. */
export function choosing({ record, columns, moment, to }: Asked): Rendered {
  const t = getTranslator("compare");
  const [only] = columns;
  const [chosen = null] = columnLabels(columns.map(compareColumn));
  const group = (name: string, leaders: Leader[]) => ({
    name,
    leaders: leaders.map(({ slug, name, country }) => ({
      slug,
      name,
      country: country.name,
      chosen: only !== undefined && !only.ownDay && only.leader.slug === slug,
    })),
  });
  const inOffice = (leader: Leader) =>
    columnFor(leader, moment.asOf, moment.former).office.status === "in-office";
  // A leader chosen on a day of their own has no box to tick, and is carried along instead.
  const hidden = hiddenFields(to(), ...(only?.ownDay ? [] : ["leaders"]));
  return {
    title: chosen ? t("chooser.second", { name: chosen }) : t("chooser.title"),
    description: t("chooser.standfirst"),
    body: (
      <ChooseBody
        chosen={chosen}
        suggestions={suggested({ record, moment, to }, only?.leader.slug ?? null)}
        groups={[
          group(t("chooser.inOffice"), record.leaders.all.filter(inOffice)),
          group(
            t("chooser.notInOffice"),
            record.leaders.all.filter((leader) => !inOffice(leader)),
          ),
        ].filter(({ leaders }) => leaders.length > 0)}
        hidden={hidden}
      />
    ),
    quickDays: [],
  };
}

/** Suggestions whose leaders are all in this release; with one leader chosen, those they are part of. */
function suggested(
  { record, moment, to }: Pick<Asked, "record" | "moment" | "to">,
  including: string | null,
): { label: string; href: string }[] {
  return SUGGESTIONS.filter(
    (refs) =>
      refs.every(({ slug, day }) => record.leaders.bySlug.has(slug) && (!day || day <= moment.today)) &&
      (!including || refs.some(({ slug }) => slug === including)),
  ).map((refs) => ({
    label: formatList(columnLabels(columnsFor(record, refs, moment).map(compareColumn))),
    href: to({ leaders: refs }),
  }));
}
