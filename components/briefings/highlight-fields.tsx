import type { Highlight, Step } from "@/lib/briefings/model";
import { rowNames } from "@/lib/briefings/row-names";
import type { Shown } from "@/lib/briefings/shown";
import type { EditTexts } from "./texts";

/** Most rows that can be chosen from: of more, nobody sees one in the picture. */
const MOST = 120;

/** What is set off in the chart of a step: leaders with all of their rows, and single rows of its table. */
export function HighlightFields({
  shown: { rows, heads, leaders },
  highlight,
  texts,
  onChange,
}: {
  shown: Shown;
  highlight: Highlight;
  texts: EditTexts;
  onChange: (change: Partial<Step>) => void;
}) {
  const inRows = new Set(rows.flatMap((row) => row.leaders));
  const choices = leaders.filter(({ slug }) => inRows.has(slug));
  const names = rowNames(rows, heads);
  const box = (kind: keyof Highlight, key: string, label: string) => (
    <label key={key}>
      <input
        type="checkbox"
        checked={highlight[kind].includes(key)}
        onChange={({ target }) =>
          onChange({
            highlight: {
              ...highlight,
              [kind]: target.checked
                ? [...highlight[kind], key]
                : highlight[kind].filter((one) => one !== key),
            },
          })
        }
      />{" "}
      {label}
    </label>
  );
  const chosen = highlight.leaders.length + highlight.rows.length;
  return (
    <details className="step-highlight">
      <summary>
        {texts.highlight}
        {chosen > 0 && ` (${chosen})`}
      </summary>
      {chosen === 0 && <p className="step-hint">{texts.highlightNone}</p>}
      {choices.length > 0 && (
        <fieldset className="step-choice">
          <legend>{texts.leaders}</legend>
          {choices.map(({ slug, name }) => box("leaders", slug, name))}
        </fieldset>
      )}
      <fieldset className="step-choice">
        <legend>{texts.rows}</legend>
        {rows.slice(0, MOST).map(({ key }, at) => box("rows", key, names[at] ?? key))}
      </fieldset>
    </details>
  );
}
