import { recordLabels } from "@/app/_record-names/labels";
import { signedInPage } from "@/app/_signed-in/signed-in-page";
import { differenceText } from "@/components/changes/difference-text";
import { ReleaseFacts, SentenceTombstone } from "@/components/changes/release-facts";
import { ActionForm } from "@/components/forms/action-form.client";
import { FormKey } from "@/components/forms/form-key";
import { SubmitButton } from "@/components/forms/submit-button.client";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { changeSetPath } from "@/lib/change-sets/path";
import { leftOutOfUndo, openUndosOf } from "@/lib/change-sets/undo/queries";
import { differenceOf } from "@/lib/changes/queries";
import { getTranslator } from "@/lib/i18n/translator";
import { findRelease } from "@/lib/releases/queries";
import { MissingRecordError, shownValue } from "@/lib/views/problem";
import { undoRelease } from "../actions";

/** How many of the records that are left out are named. */
const NAMED = 20;

/** Takes a release back: says what that would be, and opens the change set that does it. */
export default async function UndoPage(props: PageProps<"/editing/undo/[release]">) {
  const { release: asked } = await props.params;
  return signedInPage(props, `/editing/undo/${asked}`, "propose", {}, async ({ actor }) => {
    const release = /^[1-9]\d{0,8}$/.test(asked) ? await findRelease(Number(asked)) : null;
    if (!release) throw new MissingRecordError("release", shownValue(asked));
    const { number, sentence } = release;
    const [difference, open, leftOut] = await Promise.all([
      differenceOf(number),
      openUndosOf(actor, number),
      leftOutOfUndo(number),
    ]);
    const labelOf = await recordLabels(leftOut.slice(0, NAMED));
    const t = getTranslator("review");
    return {
      title: t("undo.title", { release: number }),
      body: (
        <>
          <PageHeader
            eyebrow={<a href={`/changes/${number}`}>{t("undo.eyebrow", { release: number })}</a>}
            title={t("undo.title", { release: number })}
            standfirst={t("undo.standfirst")}
          />
          {open.length > 0 && (
            <Notice>
              <p>
                {t("undo.open")}{" "}
                {open.map(({ id, title }) => (
                  <a key={id} href={changeSetPath(id)}>
                    {t("undo.openLine", { id, title })}
                  </a>
                ))}
              </p>
            </Notice>
          )}
          {leftOut.length > 0 && (
            <Notice kind="warning">
              <p>{t("undo.leftOut", { count: leftOut.length })}</p>
              <ul className="list-disc ps-5">
                {leftOut.slice(0, NAMED).map((record) => (
                  <li key={`${record.noun} ${record.slug}`}>{labelOf(record)}</li>
                ))}
                {leftOut.length > NAMED && <li>{t("undo.more", { count: leftOut.length - NAMED })}</li>}
              </ul>
            </Notice>
          )}
          <Section id="release" title={sentence} aside={differenceText(difference)}>
            <SentenceTombstone release={release} />
            <ReleaseFacts release={release} />
          </Section>
          <ActionForm id="undo" action={undoRelease} label={t("undo.button")}>
            <FormKey />
            <input type="hidden" name="release" value={number} />
            <p className="mt-6">{t("undo.what")}</p>
            <p className="form-actions">
              <SubmitButton>{t("undo.button")}</SubmitButton>
            </p>
          </ActionForm>
        </>
      ),
    };
  });
}
