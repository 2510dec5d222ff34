import type { AsyncLocalStorage } from "node:async_hooks";

type Answer = { status: number | undefined; headers: Record<string, string> };

/**
 * Sets the HTTP status of the answer being rendered. A page is rendered whole before its head is sent, so a page
 * that explains "there is no such leader" can be an ordinary page with the true status 404. The store is laid by
 * scripts/serve.mjs (see docs/decisions); under any other server the page is the same and its status stays 200.
 */
export function setResponseStatus(status: number): void {
  const key = Symbol.for("standpoint.response");
  const storage = (globalThis as unknown as Record<symbol, AsyncLocalStorage<Answer> | undefined>)[key];
  const answer = storage?.getStore();
  if (answer) answer.status = status;
}
