/**
 * Where an action leads, for tests that call it outside a request of Next's: the path of its redirect.
 * @throws Error where it answers the form instead, with that answer
 */
export async function landing(work: Promise<unknown>): Promise<string> {
  try {
    throw new Error(`answered in place: ${JSON.stringify(await work)}`);
  } catch (error) {
    const digest = (error as { digest?: string }).digest ?? "";
    const [kind, , path] = digest.split(";");
    if (kind !== "NEXT_REDIRECT" || path === undefined) throw error;
    return path;
  }
}
