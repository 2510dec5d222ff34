import { beforeEach, expect, it, vi } from "vitest";
import { OFFLINE_HOURS, OFFLINE_WORKER } from "./offline-worker-text";

const SITE = "https://standpoint.example";
type Asked = { url: string; method?: string; mode?: string };

let network: (asked: Asked) => Promise<Response>;
let store: Map<string, Response>;
let answered: (asked: Asked) => Promise<Response> | null;

const page = (text: string, hoursAgo = 0, status = 200) =>
  new Response(text, {
    status,
    headers: { date: new Date(Date.now() - hoursAgo * 3_600_000).toUTCString() },
  });

beforeEach(() => {
  store = new Map();
  const keyOf = (key: string | Asked) => new URL(typeof key === "string" ? key : key.url, SITE).href;
  const cache = {
    match: async (key: string | Asked) => store.get(keyOf(key))?.clone(),
    delete: async (key: string | Asked) => store.delete(keyOf(key)),
  };
  const heard = new Map<string, (event: unknown) => void>();
  const self = {
    location: { origin: SITE },
    addEventListener: (kind: string, listener: (event: unknown) => void) => heard.set(kind, listener),
  };
  new Function("self", "caches", "fetch", OFFLINE_WORKER)(self, { open: async () => cache }, (asked: Asked) =>
    network(asked),
  );
  answered = (asked) => {
    let answer: Promise<Response> | null = null;
    heard.get("fetch")?.({
      request: { method: "GET", mode: "cors", ...asked, url: `${SITE}${asked.url}` },
      respondWith: (given: Promise<Response>) => {
        answer = given;
      },
    });
    return answer;
  };
});

const open = async (url: string) => (await answered({ url, mode: "navigate" }))?.text();

it("asks the network for the page, and gives what is kept where that is away or fails", async () => {
  store.set(`${SITE}/present/mine`, page("kept"));
  network = async () => page("new");
  expect(await open("/present/mine?x=1")).toBe("new");
  network = async () => {
    throw new TypeError("away");
  };
  expect(await open("/present/mine?x=1")).toBe("kept");
  network = async () => page("broken", 0, 502);
  expect(await open("/present/mine")).toBe("kept");
});

it("does not wait for a network that does not answer", async () => {
  vi.useFakeTimers();
  store.set(`${SITE}/present/mine`, page("kept"));
  network = () => new Promise(() => undefined);
  const opened = open("/present/mine");
  await vi.advanceTimersByTimeAsync(5_000);
  expect(await opened).toBe("kept");
  vi.useRealTimers();
});

it("forgets a page that is refused, and gives none that was kept for too long", async () => {
  store.set(`${SITE}/present/gone`, page("kept"));
  network = async () => page("gone", 0, 410);
  expect(await open("/present/gone")).toBe("gone");
  expect(store.size).toBe(0);
  store.set(`${SITE}/present/old`, page("kept", OFFLINE_HOURS + 1));
  network = async () => page("broken", 0, 503);
  expect(await open("/present/old")).toBe("broken");
});

it("gives files that never change from its store, what steps show from the network first, and leaves all else alone", async () => {
  store.set(`${SITE}/_next/static/a.js`, page("file"));
  store.set(`${SITE}/briefings/shown?view=x`, page("shown"));
  network = async () => {
    throw new TypeError("away");
  };
  expect(await (await answered({ url: "/_next/static/a.js" }))?.text()).toBe("file");
  expect(await (await answered({ url: "/briefings/shown?view=x" }))?.text()).toBe("shown");
  network = async () => page("new");
  expect(await (await answered({ url: "/briefings/shown?view=x" }))?.text()).toBe("new");
  expect(answered({ url: "/follow/abcdefg/position" })).toBeNull();
  expect(answered({ url: "/present/mine", method: "POST" })).toBeNull();
});
