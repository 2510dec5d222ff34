import { randomUUID } from "node:crypto";

/**
 * Names one rendering of a form, so that posted twice it does its work once (lib/submissions). Its action leads elsewhere
 * when it is done, and the next rendering has a key of its own.
 */
export function FormKey() {
  return <input type="hidden" name="key" value={randomUUID()} />;
}
