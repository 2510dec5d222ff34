import type { NounName } from "@/lib/change-sets/nouns";
import { getTranslator } from "@/lib/i18n/translator";

type Key = Parameters<ReturnType<typeof getTranslator<"record-forms">>>[0];

/** What a field of a noun's form is called: by a name of its own there, else as everywhere. */
export function fieldLabel(noun: NounName, name: string): string {
  const t = getTranslator("record-forms");
  const own = `labelOf.${noun}.${name}` as Key;
  return t.has(own) ? t(own) : t(`label.${name}` as Key);
}

/** What helps to fill it in, where something does. */
export function fieldHint(name: string): string | undefined {
  const t = getTranslator("record-forms");
  const key = `hint.${name}` as Key;
  return t.has(key) ? t(key) : undefined;
}
