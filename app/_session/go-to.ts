import { refresh } from "next/cache";
import { redirect } from "next/navigation";

/**
 * The last line of an action that is done: shows a page as it stands now. A redirect alone leaves a page as it was where
 * the present address differs from it only behind its `#`.
 */
export function goTo(path: string): never {
  refresh();
  redirect(path);
}
