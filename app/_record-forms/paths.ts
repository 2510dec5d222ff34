import type { NounName } from "@/lib/change-sets/nouns";
import { newName } from "@/lib/working-copies/model";

/** Where a form stands. */
export function formPath({ id, noun, key }: { id: number; noun: NounName; key: string }): string {
  const name = newName(key);
  return name === null ? `/editing/${id}/${noun}/${key}` : `/editing/${id}/${noun}/new?copy=${name}`;
}

/**
 * The same, where the form begins anew with what was kept.
 * @param mark  another one each time, so that the page is read again
 */
export function keptPath(
  form: { id: number; noun: NounName; key: string },
  mark: number,
  field?: string,
): string {
  const path = formPath(form);
  return `${path}${path.includes("?") ? "&" : "?"}kept=${mark}${field ? `#record-${field}` : ""}`;
}
