import { getTranslator } from "@/lib/i18n/translator";

/** The quiet mark on a record that was replied to, leading to the words; nothing where nobody did. */
export function RepliedMark({ count, href }: { count: number; href: string }) {
  if (count === 0) return null;
  const t = getTranslator("replied");
  return (
    <a href={href} aria-label={t("markLabel", { count })}>
      {t("mark", { count })}
    </a>
  );
}
