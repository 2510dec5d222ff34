import { createServer, type RequestListener, type Server } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { expect, it } from "vitest";
import { drain, lastOne } from "./drain.mjs";

const READERS = 20;
/** Readers in a thread of their own: they go on while this one is busy. Each first reads once, on a connection that is kept. */
const READING = `
  const { request, Agent } = require("node:http");
  const { parentPort, workerData } = require("node:worker_threads");
  const ask = (agent) => new Promise((resolve) => {
    const sent = request({ port: workerData, host: "127.0.0.1", method: "POST", agent }, (answer) =>
      answer.resume().on("end", () => resolve(answer.statusCode)));
    sent.on("error", (error) => resolve(error.code)).end("x");
  });
  const agents = Array.from({ length: ${READERS} }, () => new Agent({ keepAlive: true }));
  Promise.all(agents.map(ask)).then(() => parentPort.postMessage("kept"));
  parentPort.once("message", async () => {
    const asked = agents.flatMap((agent) => [ask(agent), ask(undefined)]);
    parentPort.postMessage(await Promise.all(asked));
  });
`;

async function served(handler: RequestListener): Promise<{ server: Server; port: number }> {
  const server = createServer(handler);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return { server, port: address.port };
}

it("answers all who asked before it closed, however busy it was then", async () => {
  let isEnding = false;
  const { server, port } = await served((_, res) => {
    if (isEnding) lastOne(res);
    res.end("y");
  });
  const worker = new Worker(READING, { eval: true, workerData: port });
  const heard = () => new Promise((resolve) => worker.once("message", resolve));
  await heard();
  const answered = heard();
  worker.postMessage("ask");
  isEnding = true;
  // Half of them ask on connections that were kept, half wait to be taken, while nothing else happens here.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
  await drain(server);
  expect(await answered).toEqual(Array.from({ length: 2 * READERS }, () => 200));
  await worker.terminate();
});

it("waits for what is in flight", async () => {
  let ended = false;
  const { server, port } = await served(async (_, res) => {
    await pause(100);
    ended = true;
    res.end("y");
  });
  const asked = fetch(`http://127.0.0.1:${port}`);
  await pause(30);
  await drain(server);
  expect(ended).toBe(true);
  expect(await (await asked).text()).toBe("y");
});

it("tells who is answered last that nothing more is taken on this connection", async () => {
  const { server, port } = await served((_, res) => {
    lastOne(res);
    res.writeHead(200, ["Content-Length", "1"]).end("y");
  });
  const answer = await fetch(`http://127.0.0.1:${port}`);
  expect(answer.headers.get("connection")).toBe("close");
  await drain(server);
});
