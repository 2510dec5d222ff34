import { SubmitButton } from "@/components/forms/submit-button.client";
import { getTranslator } from "@/lib/i18n/translator";

/** Everything that a form held when it was sent, carried along unseen, so that it can be sent again: after a sign-in, or later. */
export function ResendForm({
  why,
  fields,
  isWhole,
}: {
  why: "resend" | "away";
  /** Name and value in the order in which they were sent; null where they could not be kept. */
  fields: [name: string, value: string][] | null;
  /** Whether nothing was left out. */
  isWhole: boolean;
}) {
  const t = getTranslator("posted");
  const signIn = why === "resend" && (
    <a href="/sign-in" target="_blank" rel="noreferrer">
      {t("resend.signIn")}
    </a>
  );
  if (!fields) return signIn && <p>{signIn}</p>;
  // Without an action it goes to the address of this page, which is the address of the form.
  return (
    <form method="post" encType="multipart/form-data" className="form" aria-label={t(`${why}.title`)}>
      {fields.map(([name, value], at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a name may be there twice with one value, and nothing moves
        <input key={at} type="hidden" name={name} value={value} />
      ))}
      {!isWhole && <p>{t("resend.withoutFile")}</p>}
      <p className="form-actions">
        {signIn}
        <SubmitButton>{t("resend.send")}</SubmitButton>
      </p>
    </form>
  );
}
