import type { DueSource, Seen } from "./model";

/** Hosts that are asked side by side; each of them is asked for one thing at a time. */
const SIDE_BY_SIDE = 4;
/** After so many hosts in which nobody answered, it is this machine that is offline. */
const OFFLINE_AFTER = 6;

/**
 * Asks for addresses, host by host. What was read is handed on at once; what was not, once another host has answered.
 * A host that asks for patience (429, 503) is left alone for the rest of the run.
 * @returns how many were asked for, of how many nothing was written since no other host answered, and whether any host
 *          answered at all
 */
export async function askAll(
  sources: readonly DueSource[],
  {
    lookAt,
    write,
  }: { lookAt: (url: string) => Promise<Seen>; write: (source: DueSource, seen: Seen) => Promise<void> },
): Promise<{ asked: number; unsure: number; answered: boolean }> {
  const hosts = byHost(sources);
  const answered = new Set<string>();
  const silent = new Set<string>();
  let held: { host: string; source: DueSource; seen: Seen }[] = [];
  let asked = 0;

  const isSure = (host: string) => answered.size > (answered.has(host) ? 1 : 0);
  const writeHeld = async () => {
    const sure = held.filter(({ host }) => isSure(host));
    held = held.filter(({ host }) => !isSure(host));
    for (const { source, seen } of sure) await write(source, seen);
  };
  const askHost = async ([host, list]: [string, DueSource[]]) => {
    for (const source of list) {
      if (answered.size === 0 && silent.size >= OFFLINE_AFTER) return;
      const seen = await lookAt(source.url);
      asked++;
      const status = seen.kind === "unreached" ? seen.status : null;
      if (seen.kind !== "unreached" || status !== null) answered.add(host);
      else silent.add(host);
      if (seen.kind === "unreached") held.push({ host, source, seen });
      else await write(source, seen);
      await writeHeld();
      if (status === 429 || status === 503) return;
    }
  };
  const worker = async () => {
    for (let next = hosts.shift(); next; next = hosts.shift()) await askHost(next);
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, worker));
  return { asked, unsure: held.length, answered: answered.size > 0 };
}

/** The sources of each host, hosts in the order of their first source. */
function byHost(sources: readonly DueSource[]): [string, DueSource[]][] {
  const hosts = new Map<string, DueSource[]>();
  for (const source of sources) {
    const host = URL.canParse(source.url) ? new URL(source.url).host : source.url;
    const list = hosts.get(host);
    if (list) list.push(source);
    else hosts.set(host, [source]);
  }
  return [...hosts];
}
