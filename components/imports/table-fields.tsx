import { SelectField } from "@/components/forms/choice-field.client";
import { DataTable } from "@/components/ui/data-table";
import { NOUN_NAMES } from "@/lib/change-sets/nouns";
import { getTranslator } from "@/lib/i18n/translator";
import type { TableMap } from "@/lib/imports/model";
import { ColumnField } from "./column-field.client";
import { fieldGroups } from "./column-words";

/** Longer examples are cut: they only help to know the column. */
const EXAMPLE = 60;

/** What one table of a file holds, and what each of its columns gives. */
export function TableFields({
  at,
  table: { name, noun, columns },
  isOnly,
  examples,
}: {
  at: number;
  table: TableMap;
  /** Whether the file has no other. */
  isOnly: boolean;
  examples: string[];
}) {
  const t = getTranslator("imports");
  const nouns = getTranslator("changes");
  const groups = noun ? fieldGroups(noun, columns) : [];
  const isNamed = !isOnly && name !== "";
  return (
    <div className="import-table-fields">
      <SelectField
        name={`tables[${at}].noun`}
        label={isNamed ? t("columns.nounOf", { table: name }) : t("columns.noun")}
        hint={t("columns.nounHint")}
        options={[
          { value: "", label: t("columns.nounNone") },
          ...NOUN_NAMES.map((one) => ({ value: one, label: nouns(`nounNames.${one}`) })),
        ]}
      />
      {noun && (
        <DataTable
          caption={isNamed ? t("columns.captionOf", { table: name }) : t("columns.caption")}
          stacked
          rows={columns.map(({ heading }, place) => ({ heading, place }))}
          rowKey={({ place }) => place}
          columns={[
            {
              key: "heading",
              head: t("columns.heading"),
              rowHead: true,
              cell: ({ heading }) => heading || t("columns.noHeading"),
            },
            {
              key: "example",
              head: t("columns.example"),
              cell: ({ place }) => <Example text={examples[place] ?? ""} />,
            },
            {
              key: "gives",
              head: t("columns.gives"),
              cell: ({ heading, place }) => (
                <ColumnField
                  name={`tables[${at}].columns[${place}]`}
                  label={t("columns.givesOf", { heading: heading || t("columns.noHeading") })}
                  unused={t("columns.unused")}
                  groups={groups}
                />
              ),
            },
          ]}
        />
      )}
    </div>
  );
}

function Example({ text }: { text: string }) {
  if (text === "")
    return <span className="text-note text-ink-soft">{getTranslator("imports")("columns.noExample")}</span>;
  const characters = [...text];
  return (
    <span className="import-example">
      {characters.length > EXAMPLE ? `${characters.slice(0, EXAMPLE).join("")} …` : text}
    </span>
  );
}
