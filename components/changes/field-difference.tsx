import { WordDifference } from "./word-difference";

/** One field before and after, as the lines it holds: what went is struck out, what came is underlined; prose word by word. */
export function FieldDifference({
  label,
  before,
  after,
  prose,
}: {
  label: string;
  before: string[];
  after: string[];
  prose: boolean;
}) {
  const [was, is] = [before[0], after[0]];
  const single = before.length === 1 && after.length === 1 && was !== undefined && is !== undefined;
  return (
    <div className="field-difference">
      <dt>{label}</dt>
      <dd>
        {single && prose && <WordDifference before={was} after={is} />}
        {single && !prose && (
          <>
            <del>{was}</del> <ins>{is}</ins>
          </>
        )}
        {!single && <Lines before={before} after={after} />}
      </dd>
    </div>
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
