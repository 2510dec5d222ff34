import { IntlMessageFormat } from "intl-messageformat";
import type { Locale } from "./locales";

type Values = Record<string, string>;
/** What use-intl makes, by the keys of whatever messages it was given. */
type Translator = ((key: string, values?: Values, formats?: unknown) => string) & {
  has: (key: string) => boolean;
  raw: (key: string) => unknown;
};
/** A message that is the same whatever is put into it, one that has places for values, or null for what is left to use-intl. */
type Message = string | IntlMessageFormat | null;

/** Signs that mean something in a message. */
const SIGNS = /[{}<#|']/;
/** Days and times are written in the zone that use-intl was given. */
const OF_TIME = /,\s*(?:date|time)\b/;

/**
 * The same translator with each message prepared once, by its key: use-intl finds it anew each time by all that it consists
 * of, which was a tenth of what a page costs. What comes to no text, and what is wrong, is left to use-intl, which says so.
 * @param given  made by use-intl
 */
export function prepared<T extends object>(given: T, locale: Locale): T {
  const slow = given as unknown as Translator;
  const messages = new Map<string, Message>();
  const messageOf = (key: string): Message => {
    let message = messages.get(key);
    if (message === undefined) {
      message = prepare(slow.has(key) ? slow.raw(key) : null, locale);
      messages.set(key, message);
    }
    return message;
  };
  const translate: Translator = Object.assign((key: string, values?: Values, formats?: unknown) => {
    const text = formats === undefined ? said(messageOf(key), values) : null;
    return text ?? slow(key, values, formats);
  }, slow);
  return translate as unknown as T;
}

function prepare(text: unknown, locale: Locale): Message {
  if (typeof text !== "string" || OF_TIME.test(text)) return null;
  if (!SIGNS.test(text)) return text;
  try {
    return new IntlMessageFormat(text, locale);
  } catch {
    return null;
  }
}

/** @returns null where it comes to no text, or values are missing */
function said(message: Message, values: Values | undefined): string | null {
  if (message === null || typeof message === "string") return message;
  if (values === undefined) return null;
  try {
    const text = message.format(values);
    return typeof text === "string" ? text : null;
  } catch {
    return null;
  }
}
