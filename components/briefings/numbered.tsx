/** What the numbers in a step's picture stand for; nothing where it has none. */
export function Numbered({ numbered, className }: { numbered: readonly string[]; className: string }) {
  if (numbered.length === 0) return null;
  return (
    <ol className={className}>
      {numbered.map((text, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: each is its number
        <li key={at}>{text}</li>
      ))}
    </ol>
  );
}
