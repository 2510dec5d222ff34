import { textChange } from "@/lib/changes/field-changes";
import "./changes.css";

/** One field before and after, as the lines it holds: what went is struck out, what came is underlined. */
export function FieldDifference({
  label,
  before,
  after,
}: {
  label: string;
  before: string[];
  after: string[];
}) {
  const [was, is] = [before[0], after[0]];
  const single = before.length === 1 && after.length === 1 && was !== undefined && is !== undefined;
  return (
    <div className="field-difference">
      <dt>{label}</dt>
      <dd>{single ? <TextDifference before={was} after={is} /> : <Lines before={before} after={after} />}</dd>
    </div>
  );
}

function TextDifference({ before, after }: { before: string; after: string }) {
  const change = textChange(before, after);
  return (
    <p>
      {change.start}
      {change.before && <del>{change.before}</del>}
      {change.after && <ins>{change.after}</ins>}
      {change.end}
    </p>
  );
}

function Lines({ before, after }: { before: string[]; after: string[] }) {
  return (
    <ul>
      {before.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines may repeat and are never reordered
        <li key={`before-${at}`}>
          <del>{line}</del>
        </li>
      ))}
      {after.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines may repeat and are never reordered
        <li key={`after-${at}`}>
          <ins>{line}</ins>
        </li>
      ))}
    </ul>
  );
}
