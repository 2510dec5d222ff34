import type { Locale } from "@/lib/i18n/locales";
import { en } from "./en";

export type Messages = typeof en;
export type Area = keyof Messages;

/** English is the reference: a language that lacks a key does not compile. */
export const MESSAGES: Record<Locale, Messages> = { en };
