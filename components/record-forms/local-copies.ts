import type { FormValues } from "@/lib/record-forms/model";
import { fingerprint } from "@/lib/record-forms/typed";

/** What this device keeps of a form, by the tab that wrote it; `at` in milliseconds since 1970. */
export type LocalCopy = { tab: string; values: FormValues; at: number };

/** As much of a browser's storage as is needed; it may throw at any time. */
export type Store = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** Copies kept of one form, the newest: of this tab, of others, and former ones that nobody has decided about. */
const MOST = 8;

/** Under which key a device keeps a form: of one person, so that nobody else on the device is offered it. */
export function copyKey(person: string, form: { id: number; noun: string; key: string }): string {
  return ["standpoint", "form", person, form.id, form.noun, form.key].join("/");
}

/** The copies of a form, the newest first; none where the store is closed, or holds what is none of ours. */
export function readCopies(store: Store, key: string): LocalCopy[] {
  try {
    const held: unknown = JSON.parse(store.getItem(key) ?? "[]");
    return Array.isArray(held) ? held.filter(isCopy) : [];
  } catch {
    return [];
  }
}

/** Puts a tab's copy in the place of its former one; those of other tabs stay, but for one that says the same. @returns whether the store took it */
export function putCopy(store: Store, key: string, copy: LocalCopy): boolean {
  const text = fingerprint(copy.values);
  const others = readCopies(store, key).filter(
    ({ tab, values }) => tab !== copy.tab && fingerprint(values) !== text,
  );
  return write(store, key, [copy, ...others]);
}

/** Takes a tab's copy away. @returns whether the store took that */
export function dropCopy(store: Store, key: string, tab: string): boolean {
  return write(
    store,
    key,
    readCopies(store, key).filter((copy) => copy.tab !== tab),
  );
}

/** The copies that hold another text than the one shown. */
export function unknownCopies(copies: readonly LocalCopy[], shown: FormValues): LocalCopy[] {
  const text = fingerprint(shown);
  return copies.filter(({ values }) => fingerprint(values) !== text);
}

function write(store: Store, key: string, copies: readonly LocalCopy[]): boolean {
  try {
    if (copies.length === 0) store.removeItem(key);
    else store.setItem(key, JSON.stringify(copies.slice(0, MOST)));
    return true;
  } catch {
    return false;
  }
}

function isCopy(value: unknown): value is LocalCopy {
  const copy = value as LocalCopy | null;
  return (
    typeof copy === "object" &&
    typeof copy?.at === "number" &&
    typeof copy.tab === "string" &&
    typeof copy.values === "object"
  );
}
