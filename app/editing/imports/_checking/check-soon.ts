import { after } from "next/server";
import { performBeside } from "@/lib/actions/perform";
import { checkImport } from "@/lib/imports/checking/mutations";

/**
 * Has the rows of an import checked, and waits for it a moment at most: a short file is ready by then, and a long one is
 * checked on after the answer is sent.
 * @param wait  in milliseconds
 */
export async function checkSoon(id: number, wait: number): Promise<void> {
  const checked = performBeside(checkImport, { id, now: new Date() }).catch(console.error);
  after(() => checked);
  let waited: NodeJS.Timeout | undefined;
  await Promise.race([
    checked,
    new Promise((resolve) => {
      waited = setTimeout(resolve, wait);
    }),
  ]);
  clearTimeout(waited);
}
