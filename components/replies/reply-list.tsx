import { Section } from "@/components/ui/section";
import { writeDatedDay } from "@/lib/domain/day";
import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { Reply } from "@/lib/replies/model";

/** What the person written about answered, word for word, with who said it and when; nothing where nobody did. */
export function ReplyList({ replies }: { replies: Reply[] }) {
  if (replies.length === 0) return null;
  const t = getTranslator("replied");
  return (
    <Section id="replies" title={t("title", { count: replies.length })} aside={t("aside")}>
      {replies.map(({ slug, by, day, text }) => (
        <figure key={slug} id={slug} className="reply">
          <blockquote>{text}</blockquote>
          <figcaption>
            {t.rich("who", {
              by,
              day: () => (
                <time key="day" dateTime={writeDatedDay(day)}>
                  {formatDay(day)}
                </time>
              ),
            })}
          </figcaption>
        </figure>
      ))}
    </Section>
  );
}
