import { AsyncLocalStorage } from "node:async_hooks";
import { EventEmitter } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { answering } from "./answers/answering.mjs";
import { readsAsAnyone } from "./answers/shared.mjs";
import { answerBare } from "./bare-page.mjs";
import { drain, lastOne } from "./drain.mjs";
import { isForeign, isOfInterface, refuseForeign, settleOrigin, trustedProxies } from "./forwarded.mjs";
import { healthAnswers, readiness } from "./health.mjs";
import { HEAP_GROWTH } from "./heap.mjs";
import { patientServer } from "./patience.mjs";
import { isFamilyMissing, listenRefusal } from "./port.mjs";
import { keepPosted } from "./posted.mjs";
import { ROOT } from "./say.mjs";
import { isTooLarge, refuseTooLarge } from "./too-large.mjs";
import { cameSecurely, TRANSPORT_SECURITY } from "./transport-security.mjs";
import { isByUnusedMethod, refuseMethod } from "./unused-method.mjs";
import { complainByRequest } from "./watch/log.mjs";
import { metrics, metricsAnswers } from "./watch/metrics.mjs";
import { settleRequestId } from "./watch/request-id.mjs";
import { startTraces } from "./watch/traces/traces.mjs";
import { follow } from "./watch/watching.mjs";

/** How long jobs have to end, in ms. */
const DRAIN_MS = 10_000;
/** Connections that the system holds until they are taken. With fewer a crowd is told nothing, and tries again after seconds. */
const BACKLOG = 4096;

/**
 * What a page says about the answer it is rendered into (lib/http/response-status.ts writes it), and the form that it
 * answers (lib/http/posted.ts reads it). id: of the request, in logs. outcome: how its answer came about.
 * @typedef {{ status: number | undefined, headers: Record<string, string>, kept?: import("./answers/answering.mjs").Moment, posted: ReturnType<typeof keepPosted>, id?: string, isAnyones?: boolean, leftOut?: string[], outcome?: import("./watch/log.mjs").Outcome }} Answer
 */

/** @type {AsyncLocalStorage<Answer>} */
const said = new AsyncLocalStorage();
// The application's code is bundled apart from this file; the two meet on the global object.
/** @type {any} */ (globalThis)[Symbol.for("standpoint.response")] = said;

/**
 * Serves the application through Next's request handler, on every host given.
 * @param {{ dev: boolean, port: number, hosts: string[], shutdownWait?: number, prepare?: (site: string) => Promise<unknown> }} options port 0
 *   takes a free one; shutdownWait: seconds between saying that it is not ready and accepting no more, for a balancer to notice;
 *   prepare: told where it listens, and is waited for before it says that it is ready. Whoever asks meanwhile is answered
 * @returns {Promise<{ port: number, close: () => Promise<void> }>} close: is not ready from then on, accepts no more after
 *   the wait, and lets requests and jobs in flight end (at most 13 s)
 * @throws Refusal when the port cannot be had
 */
export async function startHttpServer({ dev, port, hosts, shutdownWait = 0, prepare = async () => {} }) {
  // Both must stand before Next is loaded.
  process.env.NODE_ENV = dev ? "development" : "production";
  process.env.NEXT_TELEMETRY_DISABLED = "1";
  if (!dev) setFlagsFromString(HEAP_GROWTH);
  const traces = await startTraces(process.env, (line) => console.warn(line));
  const { default: next } = await import("next");
  // Next attaches its own upgrade listener to the one server it is given; this stands for all of ours.
  const upgrades = new EventEmitter();
  const app = next({
    dev,
    dir: ROOT,
    hostname: "localhost",
    port,
    httpServer: /** @type {any} */ (upgrades),
  });
  /** @type {import("node:http").Server[]} */
  const servers = [];
  /** @type {Set<import("node:stream").Duplex>} */
  const sockets = new Set();
  const ready = app.prepare();
  ready.catch(() => {});
  const isTrusted = trustedProxies(process.env.TRUSTED_PROXIES);
  const isSecure = cameSecurely(process.env.SITE_URL, isTrusted);
  /** @type {(req: import("node:http").IncomingMessage, res: import("node:http").ServerResponse) => Promise<void>} */
  const render = async (req, res) => app.getRequestHandler()(req, res);
  const answers = answering({
    render,
    // What says that it is no usual answer after all, such as a page that is not there, is not kept.
    keptFor: () => {
      const answer = said.getStore();
      return answer?.status === undefined ? answer?.kept : undefined;
    },
    leavingOut: () => {
      /** @type {string[]} */
      const texts = [];
      const answer = said.getStore();
      if (answer) answer.leftOut = texts;
      return texts;
    },
    clientOf: ({ headers }) => String(headers["x-forwarded-for"]),
    tell: (outcome) => {
      const answer = said.getStore();
      if (answer) answer.outcome = outcome;
    },
  });
  const isJson = process.env.LOG_FORMAT === "json";
  complainByRequest({ isJson, idOfNow: () => said.getStore()?.id });
  const numbers = metrics(answers);
  const measured = metricsAnswers({ token: process.env.METRICS_TOKEN, read: numbers.read });
  let [ending, warm] = [false, false];
  const readers = readiness(readDatabases(process.env));
  const health = healthAnswers({
    isEnding: () => ending,
    ready: async () => (warm ? readers.ask() : { lack: "it is warming up" }),
  });
  const handle = answerer(async (req, res) => {
    const [name = "", value = ""] = isSecure(req) ? TRANSPORT_SECURITY : [];
    if (name) res.setHeader(name, value);
    if ((await health(req, res)) || (await measured(req, res))) return;
    const answer = /** @type {Answer} */ (said.getStore());
    answer.isAnyones = readsAsAnyone(req);
    answer.id = settleRequestId(req, isTrusted);
    res.setHeader("X-Request-Id", answer.id);
    const outcomeOf = () => answer.outcome;
    follow(req, res, { id: answer.id, outcomeOf, isLogged: isJson, count: numbers.count });
    settleOrigin(req, isTrusted);
    if (isForeign(req)) return refuseForeign(res);
    if (isByUnusedMethod(req)) return refuseMethod(res);
    // What the interface computes on has a limit of its own, and it says so in JSON.
    if (!isOfInterface(req) && isTooLarge(req)) return refuseTooLarge(req, res);
    await ready;
    // In development the code changes under an answer that would be kept.
    const about = { id: answer.id, isTrusted: isTrusted(req.socket.remoteAddress ?? "", 0), outcomeOf };
    await traces.trace(req, res, about, () => (dev ? render(req, res) : answers.answer(req, res)));
  });
  /** @param {import("node:http").IncomingMessage} req @param {import("node:http").ServerResponse} res */
  const receive = (req, res) => {
    if (ending) lastOne(res);
    const begin = () => {
      const id = settleRequestId(req, isTrusted);
      // Without lines to be written what is sent in this turn is counted in it, too: to follow it costs as much as to send it.
      if (isJson) follow(req, res, { id, outcomeOf: () => "kept", isLogged: isJson, count: numbers.count });
      return ["X-Request-Id", id, ...(isSecure(req) ? TRANSPORT_SECURITY : [])];
    };
    try {
      // Where traces are written, each request is one, those that are kept among them.
      if (!dev && !traces.areWritten && answers.answerAtOnce(req, res, begin)) {
        if (!isJson)
          numbers.count({ url: req.url ?? "", status: res.statusCode, seconds: 0, outcome: "kept" });
        return;
      }
    } catch (error) {
      fail(res, error);
      return;
    }
    handle(req, res);
  };
  for (const [index, host] of hosts.entries()) {
    const server = patientServer(receive);
    // Only development has sockets (for reloading); without a listener such a request is answered as any other.
    if (dev) {
      server.on("upgrade", (req, socket, head) => {
        // It may be still for as long as nothing changes.
        /** @type {import("node:net").Socket} */ (socket).setTimeout(0);
        sockets.add(socket);
        socket.on("close", () => sockets.delete(socket));
        if (!upgrades.emit("upgrade", req, socket, head)) socket.destroy();
      });
    }
    try {
      port = await listen(server, port, host);
      servers.push(server);
    } catch (error) {
      if (index === 0 || !isFamilyMissing(error.code)) throw listenRefusal(error.code, port, host);
    }
  }
  await ready;
  await prepare(siteOf(/** @type {import("node:net").AddressInfo} */ (servers[0]?.address())));
  warm = true;
  const close = async () => {
    ending = true;
    await pause(shutdownWait * 1000);
    for (const socket of sockets) socket.destroy();
    letFollowersGo();
    await Promise.all([...servers.map(drain), stopJobs()]);
    await readers.end();
    await app.close();
    await traces.end();
  };
  return { port, close };
}

/**
 * Wraps a handler so that what a page says about its answer takes effect when the head is written.
 * @param {(req: import("node:http").IncomingMessage, res: import("node:http").ServerResponse) => Promise<void>} handler
 * @returns {(req: import("node:http").IncomingMessage, res: import("node:http").ServerResponse) => void}
 */
export function answerer(handler) {
  return (req, res) => {
    /** @type {Answer} */
    const answer = { status: undefined, headers: {}, posted: keepPosted(req) };
    res.setHeader("X-Content-Type-Options", "nosniff");
    res.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
    const writeHead = res.writeHead;
    // Every way to send a head, the implicit one included, passes through here.
    res.writeHead = /** @type {any} */ (
      (/** @type {number} */ status, /** @type {unknown[]} */ ...rest) => {
        for (const [name, value] of Object.entries(answer.headers)) res.setHeader(name, value);
        const said = status === 200 && answer.status !== undefined ? answer.status : status;
        return writeHead.apply(res, /** @type {any} */ ([said, ...rest]));
      }
    );
    said
      .run(answer, () => handler(req, res))
      .catch((error) => {
        said.run(answer, () => fail(res, error));
      });
  };
}

/** @param {import("node:net").AddressInfo} address where a server listens @returns {string} where this machine finds it */
function siteOf({ address, family, port }) {
  const host = address === "0.0.0.0" ? "127.0.0.1" : address === "::" ? "::1" : address;
  return `http://${family === "IPv6" ? `[${host}]` : host}:${port}`;
}

const BROKEN = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Something failed</title>
<h1>Something failed here</h1><p>It was written down. Try again in a moment.</p>`;

/** @param {import("node:http").ServerResponse} res @param {unknown} error */
function fail(res, error) {
  console.error(error);
  if (!res.headersSent) answerBare(res, 500, BROKEN);
  else res.destroy();
}

/** @param {import("node:http").Server} server @param {number} port @param {string} host @returns {Promise<number>} */
function listen(server, port, host) {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, BACKLOG, () => {
      server.removeListener("error", reject);
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : port);
    });
  });
}

/**
 * The databases that answer readers, in the order in which they are asked whether they can.
 * @param {NodeJS.ProcessEnv} env
 */
function readDatabases({ DATABASE_REPLICA_URL = "", DATABASE_URL = "" }) {
  return [DATABASE_URL, ...DATABASE_REPLICA_URL.split(",")].map((url) => url.trim()).filter(Boolean);
}

/** Ends the work that the application does by itself (lib/jobs/start.ts), at most 10 s after it was asked to. */
async function stopJobs() {
  const jobs = /** @type {any} */ (globalThis)[Symbol.for("standpoint.jobs")];
  await Promise.race([jobs?.stop(), new Promise((resolve) => setTimeout(resolve, DRAIN_MS).unref())]);
}

/** Ends the connections of those who follow a presentation (lib/talks/talk-hub.ts): they would outlast any other, and find another instance. */
function letFollowersGo() {
  /** @type {any} */ (globalThis)[Symbol.for("standpoint.talk-hub")]?.close();
}
