import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import type { ReadComment } from "@/lib/comments/model";
import { getTranslator } from "@/lib/i18n/translator";

/** One comment as it was said: by whom, of what, on which version, and whether that was altered since. */
export function CommentText({
  comment,
  about,
}: {
  comment: ReadComment;
  /** The change it is about, where that is not plain from where it stands. */
  about: { label: string; href: string } | null;
}) {
  const t = getTranslator("review");
  const { by, isGuest, advice, version, text, isOutdated } = comment;
  const bold = (chunks: ReactNode) => <b key="name">{chunks}</b>;
  return (
    <>
      <p>
        {about
          ? t.rich("conversation.saidOf", {
              name: by,
              record: about.label,
              b: bold,
              link: (chunks) => (
                <a key="about" href={about.href}>
                  {chunks}
                </a>
              ),
            })
          : t.rich("conversation.said", { name: by, b: bold })}{" "}
        <span className="conversation-marks">
          {isGuest && <Badge>{t("conversation.guest")}</Badge>}
          {advice && (
            <Badge kind="accent">
              {t(`conversation.advice.${advice}`)} ({t("conversation.adviceNote")})
            </Badge>
          )}
          {isOutdated && <Badge kind="warn">{t("conversation.outdated")}</Badge>}
          <span>{t("conversation.onVersion", { version })}</span>
        </span>
      </p>
      <blockquote>{text}</blockquote>
    </>
  );
}
