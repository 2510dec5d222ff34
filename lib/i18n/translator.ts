import { createTranslator, type IntlError } from "use-intl/core";
import { type Area, MESSAGES, type Messages } from "@/messages";
import { DEFAULT_LOCALE, type Locale } from "./locales";
import { prepared } from "./prepared";

/** `t("key", values)` gives text, `t.rich("key", { link: (chunks) => <a>…</a> })` gives nodes. Keys are checked by the compiler. */
export type AreaTranslator<A extends Area> = ReturnType<typeof createTranslator<Messages[A], never>>;

// By the messages themselves, so that an edited file is seen at once in development.
const translators = new WeakMap<object, unknown>();

// A missing value or a broken message is a bug: loud where we develop and test, the key in its place for readers.
function onError(error: IntlError): void {
  if (process.env.NODE_ENV !== "production") throw error;
  console.error(error);
}

/** The translator of one area of the interface, made once per process; cheap to ask for anywhere on the server. */
export function getTranslator<A extends Area>(area: A, locale: Locale = DEFAULT_LOCALE): AreaTranslator<A> {
  const messages = MESSAGES[locale][area];
  let translator = translators.get(messages);
  if (!translator) {
    translator = prepared(createTranslator({ locale, messages, timeZone: "UTC", onError }), locale);
    translators.set(messages, translator);
  }
  return translator as AreaTranslator<A>;
}
