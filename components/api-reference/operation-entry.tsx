import { Disclosure } from "@/components/ui/disclosure";
import { getTranslator } from "@/lib/i18n/translator";
import { Fields } from "./fields";
import type { OperationTold } from "./model";
import { Parameters } from "./parameters";

/** One address: what it gives, takes and answers, an example to follow, and what it may refuse. */
export function OperationEntry({ operation }: { operation: OperationTold }) {
  const t = getTranslator("reference");
  const { id, method, path, summary, parameters, fields, columns, sent, body, example, refusals } = operation;
  const name = `${method} ${path}`;
  return (
    <article id={id} className="reference-entry far-part" aria-labelledby={`${id}-name`}>
      <h3 id={`${id}-name`}>
        <code>{name}</code>
      </h3>
      <p>{summary}.</p>
      {example && (
        <p>
          {t("tryIt")} <a href={example}>{example}</a>
        </p>
      )}
      {parameters.length > 0 && <Parameters caption={t("parametersOf", { name })} parameters={parameters} />}
      {sent && <Fields caption={t("sentTo", { name })} fields={sent} />}
      {body && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
        <pre tabIndex={0} className="reference-code">
          <code>{body}</code>
        </pre>
      )}
      {fields && (
        <Disclosure summary={t("answerOf", { name })}>
          <Fields caption={t("answerCaption")} fields={fields} />
        </Disclosure>
      )}
      {columns && (
        <Disclosure summary={t("tableOf", { name })}>
          {example && (
            <p>
              {t("tryIt")} <a href={csvPath(example)}>{csvPath(example)}</a>
            </p>
          )}
          <Fields caption={t("tableCaption")} head={t("head.column")} fields={columns} />
        </Disclosure>
      )}
      <p className="reference-refusals">
        {t("refuses")}{" "}
        {refusals.map(({ status, kind }, at) => (
          <span key={kind}>
            {at > 0 && ", "}
            <a href={`#problem-${kind}`}>
              {status} {kind}
            </a>
          </span>
        ))}
      </p>
    </article>
  );
}

/** The address of the same as a file that spreadsheets open. */
function csvPath(address: string): string {
  return address.replace(/(\?|$)/, ".csv$1");
}
