import { INTENT, parse, STATE } from "@conform-to/dom";

/** A name as our forms write them: words joined by dots, places in a list in brackets. */
const NAME = /^[\w-]{1,60}(\[\d{0,4}\]|\.[\w-]{1,60}){0,6}$/;
/** More fields than any form of ours has. */
const MOST = 5_000;

/**
 * The fields of a form that a page of ours could have sent; others are left out, and so is what React adds for its own
 * use, which goes back to no browser.
 * @returns null for a form that asks the form library for something no button of ours asks
 */
export function ownFields(form: FormData): FormData | null {
  const own = new FormData();
  let count = 0;
  for (const [name, value] of form) {
    if (!NAME.test(name) || ++count > MOST) continue;
    own.append(name, value);
  }
  for (const name of [INTENT, STATE]) if (own.getAll(name).length > 1) return null;
  return isReadable(own) ? own : null;
}

/** Whether the library can make sense of its own hidden fields; forged ones make it throw. */
function isReadable(form: FormData): boolean {
  try {
    parse(form, { resolve: () => ({ error: {} }) }).reply();
    return true;
  } catch {
    return false;
  }
}
