import { AsyncLocalStorage } from "node:async_hooks";
import {
  AppRouterContext,
  type AppRouterInstance,
} from "next/dist/shared/lib/app-router-context.shared-runtime";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { FormAction } from "@/lib/forms/state";
import type { Answer } from "@/lib/http/answer-store";
import { searchParamsOf } from "@/lib/http/query";
import { withRequest } from "@/lib/testing/next-headers";
import { routeOf } from "./routes";
import { unpacked } from "./unpacked";

/** What a page or handler answers: as the server would send it, but for the document around a page. */
export type Answered = { status: number; text: string; location: string | null; headers: Headers };

/** A form that the browser sends without script, and the action that it names. */
export type Posted = { form: FormData; action: FormAction };

const said = new AsyncLocalStorage<Answer>();

/**
 * Asks an address of the application as a browser would, without a server: finds its page or handler and renders it whole.
 * @param given.jar  what the browser holds
 * @param given.post  what it sends along
 * @throws Error for an address that nothing answers
 */
export async function ask(
  address: string,
  {
    jar,
    headers = {},
    post,
  }: { jar?: Map<string, string>; headers?: Record<string, string>; post?: Posted } = {},
): Promise<Answered> {
  const url = new URL(address, "http://localhost");
  const found = routeOf(url.pathname);
  if (!found) throw new Error(`nothing answers ${url.pathname}`);
  const { route, params } = found;
  const module = await import(/* @vite-ignore */ route.file);
  return withRequest({ jar, headers }, async () => {
    if (route.kind === "route") {
      const request = new Request(url, { headers: { ...headers, ...cookieHeader(jar) } });
      return responded(await module.GET(request, { params: Promise.resolve(params) }));
    }
    const props = {
      params: Promise.resolve(params),
      searchParams: Promise.resolve(searchParamsOf(url.searchParams)),
    };
    return rendered(() => module.default(props), post);
  });
}

function cookieHeader(jar?: Map<string, string>): Record<string, string> {
  return jar?.size ? { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join("; ") } : {};
}

async function responded(response: Response): Promise<Answered> {
  const { status, headers } = response;
  const text = unpacked(new Uint8Array(await response.arrayBuffer()));
  return { status, text, location: headers.get("location"), headers };
}

const stays = () => undefined;
/** What a page finds in place of the browser's router, which is used on events only. */
const NO_ROUTER: AppRouterInstance = {
  back: stays,
  forward: stays,
  refresh: stays,
  push: stays,
  replace: stays,
  prefetch: stays,
  bfcacheId: "",
};

/** Renders a page, with the status it sets as the server would hear it (lib/http/response-status.ts). */
async function rendered(page: () => Promise<ReactNode>, post?: Posted): Promise<Answered> {
  (globalThis as unknown as Record<symbol, unknown>)[Symbol.for("standpoint.response")] = said;
  const answer: Answer = {
    status: undefined,
    headers: {},
    ...(post && { posted: async () => post.form }),
  };
  try {
    const text = await said.run(answer, async () => {
      await post?.action(null, post.form);
      return renderToStaticMarkup(
        <AppRouterContext.Provider value={NO_ROUTER}>{await page()}</AppRouterContext.Provider>,
      );
    });
    return { status: answer.status ?? 200, text, location: null, headers: new Headers(answer.headers) };
  } catch (error) {
    // How Next tells a redirect: `NEXT_REDIRECT;replace;/to;308;`.
    const [kind, , location = "", status] = String((error as { digest?: unknown }).digest ?? "").split(";");
    if (kind !== "NEXT_REDIRECT") throw error;
    return { status: Number(status), text: "", location, headers: new Headers() };
  }
}
