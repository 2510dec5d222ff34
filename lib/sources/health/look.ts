import { type Dispatcher, fetch, type Response } from "undici";
import { sourceKey } from "@/lib/domain/source-address";
import { RefusedAddressError } from "@/lib/http/guarded-agent";
import type { Seen, Unreached } from "./model";
import { textHash } from "./text";
import type { Turns } from "./turns";

/** How an address is asked. */
export type Looking = { agent: Dispatcher; turns: Turns; userAgent: string; limits?: Limits };
export type Limits = { bytes: number; milliseconds: number; redirects: number };

/** Of a longer document the beginning is compared. */
const LIMITS: Limits = { bytes: 2 * 1024 * 1024, milliseconds: 20_000, redirects: 5 };

/**
 * Asks for an address, follows where it leads, and says what was seen there. Each step is asked anew of the guarded agent,
 * in its host's turn. Never throws for what another machine does.
 */
export async function lookAt(
  url: string,
  { agent, turns, userAgent, limits = LIMITS }: Looking,
): Promise<Seen> {
  let at = url;
  // Where the permanent redirects at the beginning lead: after a passing one nothing has moved for good.
  let moved: string | null = null;
  let isPermanent = true;
  for (let step = 0; step <= limits.redirects; step++) {
    if (sourceKey(at) === null) return { kind: "unreached", why: "address", status: null };
    const answered = await turns(new URL(at).host, () => ask(at, { agent, userAgent, limits }));
    if ("why" in answered) return { kind: "unreached", ...answered };
    const { status, location, hash } = answered;
    if (location === null) {
      const movedTo = moved !== null && sourceKey(moved) !== sourceKey(url) ? moved : null;
      if (status === 404 || status === 410) return { kind: "gone", status, movedTo };
      if (status < 200 || status > 299) return { kind: "unreached", why: "status", status };
      return { kind: "read", status, movedTo, textHash: hash };
    }
    if (!URL.canParse(location, at)) return { kind: "unreached", why: "redirects", status };
    at = new URL(location, at).href;
    isPermanent &&= status === 301 || status === 308;
    if (isPermanent) moved = at;
  }
  return { kind: "unreached", why: "redirects", status: null };
}

type Answered = { status: number; location: string | null; hash: string } | { why: Unreached; status: null };

async function ask(
  url: string,
  { agent, userAgent, limits }: Pick<Looking, "agent" | "userAgent"> & { limits: Limits },
): Promise<Answered> {
  const headers = { "user-agent": userAgent, accept: "text/html,application/xhtml+xml,*/*;q=0.8" };
  const signal = AbortSignal.timeout(limits.milliseconds);
  try {
    const response = await fetch(url, { dispatcher: agent, redirect: "manual", headers, signal });
    const location =
      response.status >= 300 && response.status < 400 ? response.headers.get("location") : null;
    const isRead = location === null && response.ok;
    const bytes = isRead ? await beginning(response, limits.bytes) : new Uint8Array();
    if (!isRead) await response.body?.cancel();
    const hash = isRead ? textHash(bytes, response.headers.get("content-type") ?? "") : "";
    return { status: response.status, location, hash };
  } catch (error) {
    return { why: whyOf(error), status: null };
  }
}

/** What comes first of an answer, unpacked, so that neither a long nor a well packed one fills the memory. */
async function beginning(response: Response, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  if (response.body === null) return new Uint8Array();
  for await (const chunk of response.body) {
    chunks.push(chunk);
    size += chunk.length;
    // Leaving the loop gives up the rest.
    if (size >= most) break;
  }
  return Buffer.concat(chunks).subarray(0, most);
}

const NAMES = new Set(["ENOTFOUND", "EAI_AGAIN", "EAI_NODATA"]);
const TIMES = new Set([
  "ETIMEDOUT",
  "UND_ERR_CONNECT_TIMEOUT",
  "UND_ERR_HEADERS_TIMEOUT",
  "UND_ERR_BODY_TIMEOUT",
]);

/** Why nothing could be read, from the innermost error. */
function whyOf(error: unknown): Unreached {
  for (let inner = error; inner instanceof Error; inner = inner.cause) {
    if (inner instanceof RefusedAddressError) return "address";
    if (inner.name === "TimeoutError") return "time";
    const code = (inner as { code?: unknown }).code;
    if (typeof code !== "string") continue;
    if (NAMES.has(code)) return "name";
    if (TIMES.has(code)) return "time";
    if (/CERT|SELF_SIGNED|ERR_TLS|UNABLE_TO_VERIFY/.test(code)) return "certificate";
  }
  return "connection";
}
