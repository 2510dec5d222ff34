import { AsyncLocalStorage } from "node:async_hooks";

// Stands in for `next/headers` where tests call actions outside a request of Next's (vitest.config.ts): the headers are
// those of `withRequest`, and cookies that an action sets are there for the next request.

type Kept = { headers: Headers; jar: Map<string, string> };

const store = new AsyncLocalStorage<Kept>();

/** Runs an action as if a browser with these cookies, from this address, had sent it. */
export function withRequest<T>(
  {
    jar = new Map(),
    address = "203.0.113.1",
    headers = {},
  }: {
    jar?: Map<string, string>;
    address?: string;
    headers?: Record<string, string>;
  },
  work: () => Promise<T>,
): Promise<T> {
  const all = new Headers({ "x-forwarded-for": address, ...headers });
  if (jar.size > 0) all.set("cookie", [...jar].map(([name, value]) => `${name}=${value}`).join("; "));
  return store.run({ headers: all, jar }, work);
}

function kept(): Kept {
  const found = store.getStore();
  if (!found) throw new Error("headers() outside a request: call the action within withRequest()");
  return found;
}

export async function headers(): Promise<Headers> {
  return kept().headers;
}

export async function cookies() {
  const { jar } = kept();
  return {
    get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) as string } : undefined),
    set: (name: string, value: string, options?: { maxAge?: number }) => {
      if (options?.maxAge === 0) jar.delete(name);
      else jar.set(name, encodeURIComponent(value));
    },
    delete: (name: string) => void jar.delete(name),
    toString: () => [...jar].map(([name, value]) => `${name}=${value}`).join("; "),
  };
}
