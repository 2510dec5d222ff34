import { isProse, lineInWords } from "@/components/changes/field-words";
import { WordDifference } from "@/components/changes/word-difference";
import type { Names } from "@/components/events/names";
import { fieldChanges, linesOf } from "@/lib/changes/field-changes";
import { getTranslator } from "@/lib/i18n/translator";

/** One side's field, with what it changed of the base: struck out what went, underlined what came; word by word in prose. */
export function Side({
  field,
  base,
  side,
  names,
}: {
  field: string;
  base: unknown;
  side: unknown;
  names: Names;
}) {
  const t = getTranslator("conflicts");
  const inWords = (lines: string[]) => lines.map((line) => lineInWords(field, line, names));
  const [was, is] = [inWords(linesOf(base)), inWords(linesOf(side))];
  if (isProse(field) && was.length < 2 && is.length < 2)
    return is[0] === undefined && was[0] === undefined ? (
      <Nothing text={t("empty")} />
    ) : (
      <WordDifference before={was[0] ?? ""} after={is[0] ?? ""} />
    );
  const [change] = fieldChanges({ [field]: base }, { [field]: side });
  const gone = inWords(change?.before ?? []);
  const come = new Set(inWords(change?.after ?? []));
  if (is.length + gone.length === 0) return <Nothing text={t("empty")} />;
  return (
    <ul className="word-difference">
      {is.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines may repeat and are never reordered
        <li key={at}>{come.has(line) ? <ins>{line}</ins> : line}</li>
      ))}
      {gone
        .filter((line) => !is.includes(line))
        .map((line) => (
          <li key={`gone ${line}`}>
            <del>{line}</del>
          </li>
        ))}
    </ul>
  );
}

function Nothing({ text }: { text: string }) {
  return <span className="text-ink-soft">{text}</span>;
}
