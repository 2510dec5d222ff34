import { ActionForm } from "@/components/forms/action-form.client";
import { SubmitButton } from "@/components/forms/submit-button.client";
import { EmptyState } from "@/components/ui/empty-state";
import { HiddenFields } from "@/components/ui/hidden-fields";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import type { FormAction } from "@/lib/forms/state";
import { getTranslator } from "@/lib/i18n/translator";
import type { Notice } from "@/lib/notices/model";
import { NoticeList } from "./notice-list";

/** A person's notices: new ones with the way to mark them, then those that were read. */
export function NoticesBody({
  notices,
  page,
  pages,
  now,
  mail,
  actions,
}: {
  notices: Notice[];
  page: number;
  pages: number;
  now: Date;
  /** Whether they come by e-mail as well; `none` where no transport is set. */
  mail: "on" | "off" | "none";
  actions: Record<"readOne" | "readAll", FormAction>;
}) {
  const t = getTranslator("notices");
  const unread = notices.filter(({ isRead }) => !isRead);
  const read = notices.filter(({ isRead }) => isRead);
  const said = { on: "mailOn", off: "mailOff", none: "mailNone" } as const;
  return (
    <>
      <PageHeader title={t("title")} standfirst={t("standfirst")} />
      <p className="max-w-prose text-ink-soft text-note">
        {t.rich(said[mail], { link: (chunks) => <a href="/account">{chunks}</a> })}
      </p>
      {notices.length === 0 ? (
        <EmptyState title={t("none")}>
          <p>{t("noneText")}</p>
        </EmptyState>
      ) : (
        <>
          <Section id="unread" title={t("unread")}>
            {unread.length > 0 ? (
              <>
                <NoticeList notices={unread} now={now} readOne={actions.readOne} />
                <MarkAll unread={unread} action={actions.readAll} />
              </>
            ) : (
              <p className="text-ink-soft">{t("noneNew")}</p>
            )}
          </Section>
          {read.length > 0 && (
            <Section id="read" title={t("read")}>
              <NoticeList notices={read} now={now} readOne={actions.readOne} />
            </Section>
          )}
          <Pagination page={page} pages={pages} href={(number) => `/account/notices?page=${number}`} />
        </>
      )}
    </>
  );
}

function MarkAll({ unread, action }: { unread: Notice[]; action: FormAction }) {
  const t = getTranslator("notices");
  const newest = Math.max(...unread.map(({ id }) => id));
  return (
    <ActionForm id="read-all" action={action} className="form-actions mt-4" label={t("markAll")}>
      <HiddenFields fields={[["upTo", String(newest)]]} />
      <SubmitButton>{t("markAll")}</SubmitButton>
    </ActionForm>
  );
}
