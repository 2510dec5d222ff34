// Stands in for `next/server` where tests call actions outside a request of Next's (vitest.config.ts): what an action leaves
// for after its answer is begun at once, and `afterwards` waits for it.
export { NextRequest, NextResponse } from "next/server.js";

const left: Promise<unknown>[] = [];

export function after(work: (() => unknown) | Promise<unknown>): void {
  left.push(Promise.resolve(typeof work === "function" ? work() : work));
}

/** Here every render has a request. */
export async function connection(): Promise<void> {}

/** Waits for everything that actions left for after their answers. */
export async function afterwards(): Promise<void> {
  while (left.length > 0) await left.pop();
}
