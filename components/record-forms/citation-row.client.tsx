"use client";

import { useField } from "@conform-to/react";
import { SubmitButton } from "@/components/forms/submit-button.client";
import { TextArea, TextField } from "@/components/forms/text-field.client";
import type { SetSource } from "@/lib/change-sets/model";
import texts from "@/messages/en/form-rows.json";
import { useAhead } from "./ahead-context.client";

/** One citation: its source, and where in it the evidence stands. */
export function CitationRow({ name, n, fields }: { name: string; n: number; fields: readonly string[] }) {
  const [picked] = useField<string>(`${name}.source`);
  return (
    <div className="citation">
      <h3>{texts.source.replace("{n}", String(n))}</h3>
      {picked.initialValue ? <Picked name={name} slug={picked.initialValue} /> : <Finding name={name} />}
      <Place name={name} fields={fields} />
    </div>
  );
}

/** The place in a source: behind one line while nothing of it is said, and nothing is wrong with it. */
function Place({ name, fields }: { name: string; fields: readonly string[] }) {
  const [row] = useField<Record<string, unknown>>(name);
  const parts = PLACE.filter((part) => fields.includes(part));
  const isSaid = parts.some((part) => (row.initialValue as Record<string, unknown> | undefined)?.[part]);
  const isWrong = Object.keys(row.allErrors ?? {}).length > 0;
  return (
    <details className="disclosure" open={isSaid || isWrong}>
      <summary>{texts.place}</summary>
      <div className="citation-place">
        {parts.includes("quote") && (
          <TextArea
            name={`${name}.quote`}
            label={texts.quote}
            hint={texts.quoteHint}
            optional={texts.optional}
            rows={2}
          />
        )}
        {parts.includes("locator") && (
          <TextField
            name={`${name}.locator`}
            label={texts.locator}
            hint={texts.locatorHint}
            optional={texts.optional}
          />
        )}
        {parts.includes("accessedOn") && (
          <TextField
            name={`${name}.accessedOn`}
            label={texts.accessedOn}
            type="date"
            optional={texts.optional}
            className="input input-short"
          />
        )}
        {parts.includes("archivedAt") && (
          <TextField
            name={`${name}.archivedAt`}
            label={texts.archivedAt}
            inputMode="url"
            optional={texts.optional}
          />
        )}
      </div>
    </details>
  );
}

const PLACE = ["quote", "locator", "accessedOn", "archivedAt"];

/** A source of the register. */
function Picked({ name, slug }: { name: string; slug: string }) {
  const source = useAhead().known[slug];
  return (
    <div className="citation-source">
      <input type="hidden" name={`${name}.source`} value={slug} />
      {source ? <SourceLine source={source} /> : <p className="form-errors">{texts.gone}</p>}
      <SubmitButton kind="plain" name="do" value={`unpick:${name}`}>
        {texts.other}
      </SubmitButton>
    </div>
  );
}

const ADDRESS = /^\s*https?:\/\//i;

/** A source that is looked for, by words or by its address; one that the register does not have is described here. */
function Finding({ name }: { name: string }) {
  const [find] = useField<string>(`${name}.find`);
  const wanted = (find.value ?? "").trim();
  const results = useAhead().lookups[wanted];
  const isAddress = ADDRESS.test(wanted);
  return (
    <>
      <div className="citation-find">
        <TextField name={`${name}.find`} label={texts.find} autoComplete="off" />
        <SubmitButton kind="plain" name="do" value={`look:${name}`}>
          {texts.look}
        </SubmitButton>
      </div>
      {results && results.length > 0 && (
        <div className="citation-results">
          <p>{isAddress ? texts.known : texts.results}</p>
          <ul>
            {results.map((source) => (
              <li key={source.slug}>
                <SourceLine source={source} />
                <SubmitButton kind="plain" name={`${name}.source`} value={source.slug}>
                  {texts.use}
                </SubmitButton>
              </li>
            ))}
          </ul>
        </div>
      )}
      {results?.length === 0 && !isAddress && <p className="field-hint">{texts.noResults}</p>}
      {isAddress && !results?.length && (
        <div className="citation-new">
          <p className="field-hint">{texts.unknown}</p>
          <TextField name={`${name}.title`} label={texts.title} />
          <TextField name={`${name}.publisher`} label={texts.publisher} />
          <TextField name={`${name}.date`} label={texts.date} optional={texts.optional} />
        </div>
      )}
    </>
  );
}

function SourceLine({ source: { title, publisher, date, url, isNew } }: { source: SetSource }) {
  return (
    <p className="citation-line">
      <a href={url} target="_blank" rel="noreferrer">
        {title}
      </a>
      <span>{[publisher, date, isNew ? texts.isNew : null].filter(Boolean).join(" · ")}</span>
    </p>
  );
}
