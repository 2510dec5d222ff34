import { formatList } from "@/lib/i18n/format";
import texts from "@/messages/en/together.json";

/** Names of people in a sentence; without any, somebody else. */
export function namesText(names: readonly string[]): string {
  return names.length > 0 ? formatList(names) : texts.somebody;
}
