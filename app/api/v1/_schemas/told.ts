import type { z } from "zod";
import { getTranslator } from "@/lib/i18n/translator";
import type { Messages } from "@/messages";

/** The fields of answers that are described in words: a key of the messages. */
export type ToldField = keyof Messages["reference"]["field"];

/** The same schema with what it holds in words, for the description of the interface. */
export function told<T extends z.ZodType>(schema: T, field: ToldField): T {
  return schema.meta({ description: getTranslator("reference")(`field.${field}`) }) as T;
}
