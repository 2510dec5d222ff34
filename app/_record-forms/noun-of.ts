import { NOUN_NAMES, type NounName } from "@/lib/change-sets/nouns";
import { MissingRecordError, shownValue } from "@/lib/views/problem";

/** The noun in an address. @throws MissingRecordError where there is none of that name */
export function nounOf(given: string): NounName {
  const noun = NOUN_NAMES.find((name) => name === given);
  if (!noun) throw new MissingRecordError("page", shownValue(given));
  return noun;
}
