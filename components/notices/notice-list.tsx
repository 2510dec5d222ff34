import { ActionForm } from "@/components/forms/action-form.client";
import { SubmitButton } from "@/components/forms/submit-button.client";
import { HiddenFields } from "@/components/ui/hidden-fields";
import type { FormAction } from "@/lib/forms/state";
import { formatAge } from "@/lib/i18n/age";
import { getTranslator } from "@/lib/i18n/translator";
import type { Notice } from "@/lib/notices/model";
import { noticePath, noticeSentence } from "@/lib/notices/notice-text";

/** Notices in the order given: what happened, how long ago, and why; unread ones can be marked as read. */
export function NoticeList({ notices, now, readOne }: { notices: Notice[]; now: Date; readOne: FormAction }) {
  const t = getTranslator("notices");
  return (
    <ul className="notices">
      {notices.map((notice) => {
        const sentence = noticeSentence(notice);
        return (
          <li key={notice.id} data-unread={notice.isRead ? undefined : ""}>
            <div>
              <p>
                <a href={noticePath(notice)}>{sentence}</a>
              </p>
              {notice.detail.note && <p className="notice-note">{t("note", { note: notice.detail.note })}</p>}
              <p className="dotted">
                <time dateTime={notice.at}>{formatAge(new Date(notice.at), now)}</time>
              </p>
            </div>
            {!notice.isRead && (
              <ActionForm
                id={`read-${notice.id}`}
                action={readOne}
                className="form-actions"
                label={t("markReadOf", { sentence })}
              >
                <HiddenFields fields={[["notice", String(notice.id)]]} />
                <SubmitButton kind="plain">{t("markRead")}</SubmitButton>
              </ActionForm>
            )}
          </li>
        );
      })}
    </ul>
  );
}
