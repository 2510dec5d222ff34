import { Section } from "@/components/ui/section";
import type { FormAction } from "@/lib/forms/state";
import { formatNumber } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { ImportHead } from "@/lib/imports/model";
import { importPath } from "@/lib/imports/path";
import { ImportButton } from "./import-button";
import { LookAgain } from "./look-again.client";

/** Often enough for a bar that moves; without script the whole page comes anew, so less often. */
const EVERY = { script: 800, plain: 3 } as const;

/** How far a file is while the program works on it, and the way to end that. */
export function ProgressSection({
  head: { id, state, rowsDone, rowsTotal },
  query,
  discard,
}: {
  head: ImportHead;
  /** Of the page that is read. */
  query: string;
  discard: FormAction;
}) {
  const t = getTranslator("imports");
  const isMaking = state === "making";
  const step = isMaking ? "making" : rowsDone < rowsTotal ? "reading" : "keeping";
  return (
    <Section id="progress" title={t("progress.title")}>
      <noscript>
        <meta httpEquiv="refresh" content={String(EVERY.plain)} />
      </noscript>
      <LookAgain every={EVERY.script} />
      <div className="import-progress">
        <p>{t(`progress.${step}`)}</p>
        {!isMaking && (
          <>
            <progress aria-label={t("progress.bar")} value={rowsDone} max={rowsTotal} />
            <p>{t("rowsDone", { done: formatNumber(rowsDone), total: formatNumber(rowsTotal) })}</p>
          </>
        )}
        <p>
          <a href={`${importPath(id)}${query}`}>{t("progress.again")}</a>
        </p>
        {!isMaking && (
          <ImportButton id={id} form="stop" action={discard} label={t("progress.stop")} kind="plain" />
        )}
      </div>
    </Section>
  );
}
