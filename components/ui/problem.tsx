/** The body of a page that cannot show what was asked for: a title, a sentence, what exactly is wrong, and ways on. */
export function Problem({
  title,
  sentence,
  lines = [],
  remedies,
}: {
  title: string;
  sentence: string;
  lines?: string[];
  remedies: { label: string; href: string }[];
}) {
  return (
    <div className="problem">
      <h1 className="font-serif font-semibold text-display">{title}</h1>
      <p className="mt-4 text-lead text-ink-soft">{sentence}</p>
      {lines.length > 0 && (
        <ul className="problem-lines">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <ul className="mt-8 flex flex-wrap gap-x-6 gap-y-2">
        {remedies.map(({ label, href }) => (
          <li key={label}>
            <a href={href} className="inline-block py-1">
              {label}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
