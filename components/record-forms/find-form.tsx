import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { getTranslator } from "@/lib/i18n/translator";

/** Words to look for among the records; it works without script. */
export function FindForm({ action, query, hint }: { action: string; query: string; hint?: string }) {
  const t = getTranslator("record-forms");
  return (
    <form action={action} method="get" className="find-form">
      <Field label={t("add.search")}>
        <input
          type="search"
          name="q"
          className="input"
          defaultValue={query}
          maxLength={200}
          autoComplete="off"
        />
      </Field>
      <Button kind="primary">{t("add.find")}</Button>
      {hint && <p className="field-hint">{hint}</p>}
    </form>
  );
}
