import { shownOf } from "@/app/_briefings/shown";
import { signedInPage } from "@/app/_signed-in/signed-in-page";
import { AddViewForm } from "@/components/stored-briefings/add-view-form";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { MOST_STEPS } from "@/lib/briefings/schema";
import { sitePath } from "@/lib/http/site-path";
import { getTranslator } from "@/lib/i18n/translator";
import { briefingsOf } from "@/lib/stored-briefings/queries";
import { optional, textTo } from "@/lib/views/parameter";
import { ParameterError } from "@/lib/views/problem";
import { addView } from "../actions";

const spec = {
  /** Path and query of a page of this site. */
  view: optional<string>(
    { schema: textTo((raw) => sitePath(raw) ?? undefined, "unknown-choice"), accepted: ["/…"] },
    (path) => path,
  ),
};

/** Puts a view into a briefing of the account: into which is chosen here, so that public pages need not know who reads them. */
export default async function AddViewPage(props: PageProps<"/account/briefings/add">) {
  return signedInPage(props, "/account/briefings/add", "keep-briefings", spec, async ({ view, person }) => {
    const t = getTranslator("stored-briefings");
    const shown = view.view === null ? null : await figureOf(view.view);
    const all = shown ? await briefingsOf(person.id) : [];
    const open = all.filter(({ deletedAt, steps }) => deletedAt === null && steps < MOST_STEPS);
    return {
      title: t("add.title"),
      body: (
        <>
          <PageHeader
            eyebrow={<a href="/account/briefings">{t("title")}</a>}
            title={t("add.title")}
            standfirst={shown?.title}
          />
          {view.view !== null && (
            <p className="mb-4">
              <a href={view.view}>{t("add.toBrowser")}</a>
            </p>
          )}
          {!shown && <Notice kind="warning">{t(view.view === null ? "add.noView" : "add.noFigure")}</Notice>}
          {shown && open.length > 0 && <AddViewForm view={shown.view} briefings={open} action={addView} />}
          {shown && open.length === 0 && (
            <EmptyState title={t("add.none")}>
              <a href="/account/briefings/new">{t("new")}</a>
            </EmptyState>
          )}
        </>
      ),
    };
  });
}

/** What the page of a view shows; null where it shows no figure. */
async function figureOf(view: string) {
  try {
    return await shownOf(view);
  } catch (error) {
    if (error instanceof ParameterError) return null;
    throw error;
  }
}
