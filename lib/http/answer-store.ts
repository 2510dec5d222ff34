import type { AsyncLocalStorage } from "node:async_hooks";
import type { Failure } from "@/lib/result";

/** What is known of one request beside what Next tells, and what a page says about its answer. */
export type Answer = {
  status: number | undefined;
  headers: Record<string, string>;
  /** Set where it is the same for everyone: the newest release and withholding, and the day, that it was read at. */
  kept?: { release: number; withholding: number; day: string };
  /** Texts that were left out of the page, where they are put back into its document (lib/http/left-out.ts). */
  leftOut?: string[];
  /** Whether anybody could have sent the request and it changes nothing, as the server finds. */
  isAnyones?: boolean;
  /** Whether what it reads is public, whoever asks, as the way in says (lib/http/public-reads.ts). */
  isOfRecord?: boolean;
  /** Whether it may be read from a replica. */
  readsPublicly?: boolean;
  /** The release that is the newest to it, where that is not the newest known of: while the primary is away. */
  readAt?: number;
  /** The form that the browser posted without script, if it did (scripts/launcher/posted.mjs). */
  posted?: () => Promise<FormData | null>;
  /** Why the action of that form refused it. */
  refusal?: Failure;
};

/**
 * The store of the request being answered. It is laid by scripts/launcher/http-server.mjs (see docs/decisions); under any
 * other server, and outside a request, there is none.
 */
export function answerStore(): Answer | undefined {
  const key = Symbol.for("standpoint.response");
  return (globalThis as unknown as Record<symbol, AsyncLocalStorage<Answer> | undefined>)[key]?.getStore();
}
