import { getTranslator } from "@/lib/i18n/translator";

/** The name with its mark: the middle line of the scale, a bar to each side of it. */
export function Wordmark({ href }: { href: string }) {
  return (
    <a href={href} className="wordmark" aria-label={getTranslator("layout")("home")}>
      <svg aria-hidden="true" width="22" height="22" viewBox="0 0 22 22">
        <path d="M11 1v20" stroke="currentColor" strokeWidth="1.5" />
        <path d="M1 5h10v4.5H1z" fill="var(--color-minus-2)" />
        <path d="M11 12h8v4.5h-8z" fill="var(--color-plus-2)" />
      </svg>
      {getTranslator("common")("siteName")}
    </a>
  );
}
