/**
 * What a fresh server is asked for before it says that it is ready: the first pictures and page bring in the application's code,
 * the record of the newest release and what draws, for which the first readers would wait.
 */
const FIRST = ["/share/overview", "/share/similarity", "/share/gaps", "/"];

/** After so long readers are let in however cold it is: a large record takes its time. */
const PATIENCE_MS = 15_000;

/**
 * Asks a server for what its first readers would wait for, one after the other. What fails is no fault here: readers are told
 * by their own answers.
 * @param {string} site where it listens, without a slash at its end
 * @param {{ patience?: number }} [options] in ms
 * @returns {Promise<number>} how many were answered
 */
export async function warmUp(site, { patience = PATIENCE_MS } = {}) {
  const signal = AbortSignal.timeout(patience);
  let answered = 0;
  for (const path of FIRST) {
    try {
      const answer = await fetch(site + path, {
        signal,
        headers: { "user-agent": "Standpoint, warming up" },
      });
      await answer.arrayBuffer();
      if (!answer.ok) return answered;
      answered++;
    } catch {
      return answered;
    }
  }
  return answered;
}
