import { findToCopy } from "@/app/_briefings/copied";
import { signedInPage } from "@/app/_signed-in/signed-in-page";
import { CopyForm } from "@/components/stored-briefings/copy-form";
import { NewForms } from "@/components/stored-briefings/new-forms";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { getTranslator } from "@/lib/i18n/translator";
import { text } from "@/lib/views/parameters";
import { keepCopy, keepEmpty, keepFile, keepText } from "../actions";

/** A slug, or the token of a link. */
const spec = { from: text };

/** Begins a briefing in the account: a copy of another, the browser's own, one of a file, or an empty one. */
export default async function NewBriefingPage(props: PageProps<"/account/briefings/new">) {
  return signedInPage(props, "/account/briefings/new", "keep-briefings", spec, async ({ view, person }) => {
    const t = getTranslator("stored-briefings");
    const copied = view.from ? await findToCopy(view.from, person.id) : null;
    const title = copied ? t("make.copy", { title: copied.title }) : t("make.title");
    return {
      title,
      body: (
        <>
          <PageHeader
            eyebrow={<a href="/account/briefings">{t("title")}</a>}
            title={title}
            standfirst={t("make.standfirst")}
          />
          {view.from && !copied && <Notice kind="warning">{t("make.gone")}</Notice>}
          {copied ? (
            <CopyForm from={view.from} steps={copied.steps.length} action={keepCopy} />
          ) : (
            <NewForms own={keepText} file={keepFile} empty={keepEmpty} />
          )}
        </>
      ),
    };
  });
}
