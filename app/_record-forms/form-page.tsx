import { randomUUID } from "node:crypto";
import { keepRecord, writeRecord } from "@/app/editing/[id]/[noun]/actions";
import { FormFoot } from "@/components/record-forms/form-foot";
import { FormNotices } from "@/components/record-forms/form-notices";
import { KindFields } from "@/components/record-forms/kind-fields";
import { RecordFields } from "@/components/record-forms/record-fields";
import { RecordForm } from "@/components/record-forms/record-form.client";
import { RewordingNotice } from "@/components/record-forms/rewording-notice";
import { SlugField } from "@/components/record-forms/slug-field.client";
import { PageHeader } from "@/components/ui/page-header";
import type { DraftedRecord } from "@/lib/change-sets/drafted/model";
import { type Actor, may } from "@/lib/domain/permissions";
import { getTranslator } from "@/lib/i18n/translator";
import { RECORD_FORMS } from "@/lib/record-forms/fields";
import type { FormValues } from "@/lib/record-forms/model";
import { toValues } from "@/lib/record-forms/to-values";
import { countCodedOn } from "@/lib/stances/neighbours/queries";
import { withholdPath } from "@/lib/withholdings/path";
import { findWithheld } from "@/lib/withholdings/queries";
import type { FormRef } from "@/lib/working-copies/model";
import { findWorkingCopy } from "@/lib/working-copies/queries";
import { aheadOf } from "./ahead";
import type { DraftedView } from "./drafted-record";
import { fixedFields } from "./fixed-fields";
import { namesIn, recordName } from "./names";
import { optionsFor } from "./options";
import { formPath } from "./paths";

type Asked = {
  actor: Actor;
  view: DraftedView;
  form: FormRef;
  /** As the draft and readers have it; null for a new one. */
  record: DraftedRecord | null;
  /** What a new form begins with. */
  given?: FormValues;
  /** Tells what was just kept or thrown away, from the address: the form begins anew with that. */
  kept: string;
};

/** The page of one record's form: what was kept of it, else what the draft holds, else what readers see. */
export async function recordFormPage({ actor, view, form, record, given = {}, kept }: Asked) {
  const t = getTranslator("record-forms");
  const { noun } = form;
  const [copy, options, withheld] = await Promise.all([
    findWorkingCopy(actor, form),
    optionsFor(noun, view),
    record?.published ? findWithheld(noun, form.key) : null,
  ]);
  const content = record?.draft ?? record?.published?.content ?? null;
  const begun: FormValues = content
    ? {
        ...toValues(noun, content),
        ...(record?.kind && record.action === "edit" ? { kind: record.kind } : {}),
      }
    : { lastChecked: view.today, ...given };
  const values = copy?.values ?? begun;
  const ahead = await aheadOf(view, form, values, options);
  const names = namesIn(view, options);
  const title = record && content ? recordName(noun, form.key, content, names) : t(`newTitle.${noun}`);
  const basedOn = copy ? copy.basedOn : (record?.basedOn ?? null);
  const self = formPath(form);
  const { slug } = RECORD_FORMS[noun];
  return {
    title,
    body: (
      <>
        <PageHeader
          eyebrow={
            <a href={`/editing/${form.id}`}>{t("eyebrow", { id: form.id, title: view.draft.title })}</a>
          }
          title={title}
          standfirst={standfirst(record)}
        />
        <FormNotices
          withheld={withheld?.reason ?? null}
          savedAt={copy?.savedAt ?? null}
          overtakenBy={
            record?.published && basedOn !== record.published.revisionId ? record.published.release : null
          }
        />
        <RecordForm
          key={kept}
          self={self}
          place={{
            id: form.id,
            noun,
            record: form.key,
            basedOn,
            writer: randomUUID(),
            copy: copy?.version ?? 0,
          }}
          person={actor.id}
          values={values}
          write={writeRecord}
          keep={keepRecord}
          ahead={ahead}
          label={title}
          foot={
            <FormFoot
              changeSetHref={`/editing/${form.id}`}
              ways={record?.published ? waysOf(form, actor) : []}
            />
          }
        >
          {record?.published && <KindFields noun={noun} />}
          {noun === "issue" && record?.published && (
            <RewordingNotice coded={await countCodedOn(record.published.revisionId)} />
          )}
          <RecordFields noun={noun} options={options} fixed={fixedFields(noun, record, names)} />
          {!record && slug.typed && (
            <SlugField
              label={t("label.slug")}
              hint={t(noun === "country" ? "hint.countrySlug" : "hint.slug")}
              from={noun === "country" ? null : noun === "event" ? "title" : "name"}
            />
          )}
        </RecordForm>
      </>
    ),
  };
}

/** What else can be done with a published record. */
function waysOf(form: FormRef, actor: Actor): { href: string; text: string }[] {
  const t = getTranslator("record-forms");
  const path = formPath(form);
  const { noun, key: slug } = form;
  return [
    ...(noun === "leader" || noun === "source" ? [{ href: `${path}/merge`, text: t("merge") }] : []),
    ...(noun === "issue" ? [{ href: `${path}/retire`, text: t("retire") }] : []),
    { href: `${path}/remove`, text: t("remove") },
    ...(may(actor, "withhold") ? [{ href: withholdPath({ noun, slug }), text: t("withhold") }] : []),
  ];
}

function standfirst(record: DraftedRecord | null): string {
  const t = getTranslator("record-forms");
  if (!record) return t("newStandfirst");
  if (!record.published) return t("editStandfirst.added");
  const { release } = record.published;
  if (record.action === "remove") return t("editStandfirst.removing");
  return t(record.action === "edit" ? "editStandfirst.draft" : "editStandfirst.published", { release });
}
