import type { TypePart } from "./model";

/** A type in words; the name of a schema leads to its table. */
export function TypeText({ parts }: { parts: TypePart[] }) {
  return (
    <span className="reference-type">
      {parts.map((part) =>
        "schema" in part ? (
          <a key={`schema ${part.schema}`} href={`#shape-${part.schema}`}>
            {part.schema}
          </a>
        ) : (
          <span key={part.text}>{part.text}</span>
        ),
      )}
    </span>
  );
}
