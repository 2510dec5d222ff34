/** A field of a record that comes or goes as a whole: as it reads, without marks. */
export function PlainField({ label, lines }: { label: string; lines: string[] }) {
  return (
    <div className="field-difference">
      <dt>{label}</dt>
      <dd>
        {lines.length === 1 ? (
          <span className="word-difference">{lines[0]}</span>
        ) : (
          <ul>
            {lines.map((line, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines may repeat and are never reordered
              <li key={at}>{line}</li>
            ))}
          </ul>
        )}
      </dd>
    </div>
  );
}
