import type { RequestListener, Server } from "node:http";
import { connect, type Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, expect, it } from "vitest";
import { patientServer } from "./patience.mjs";

const QUICK = { head: 200, whole: 400, still: 400, kept: 5_000, looks: 50 };
const LARGE = Buffer.alloc(64 * 1024 * 1024);
const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

async function served(receive: RequestListener): Promise<{ server: Server; port: number }> {
  const server = patientServer(receive, QUICK);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  ends.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return { server, port: address.port };
}

/** A connection, with what came over it until it ended. */
function connected(port: number): { socket: Socket; ended: Promise<string> } {
  const socket = connect(port, "127.0.0.1");
  let read = "";
  socket.on("error", () => undefined);
  const ended = new Promise<string>((resolve) => socket.once("close", () => resolve(read)));
  socket.on("data", (chunk) => {
    read += chunk;
  });
  return { socket, ended };
}

/** Sends a byte at a time for as long as it is let. */
async function drip(socket: Socket, text: string): Promise<void> {
  for (let at = 0; !socket.destroyed; at = (at + 1) % text.length) {
    socket.write(text.charAt(at));
    await pause(20);
  }
}

it("lets whoever sends a head byte by byte go, while others are answered", async () => {
  const asked: string[] = [];
  const { port } = await served((req, res) => {
    asked.push(req.url ?? "");
    res.end("read");
  });
  const slow = [1, 2, 3].map(() => connected(port));
  for (const { socket } of slow) {
    socket.write("GET /slow HTTP/1.1\r\nHost: a\r\nX-Slow: ");
    void drip(socket, "a");
  }
  expect(await (await fetch(`http://127.0.0.1:${port}/quick`)).text()).toBe("read");
  for (const { ended } of slow) expect(await ended).toMatch(/^HTTP\/1\.1 408 /);
  expect(asked).toEqual(["/quick"]);
});

it("lets whoever sends a form byte by byte go", async () => {
  const cut: string[] = [];
  const { port } = await served((req) => {
    req.once("close", () => cut.push(req.url ?? ""));
    req.resume();
  });
  const { socket, ended } = connected(port);
  socket.write("POST /form HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\n");
  void drip(socket, "a");
  await ended;
  await expect.poll(() => cut).toEqual(["/form"]);
});

it("lets whoever takes nothing of an answer go, and not one who waits long for it and takes it", async () => {
  const { port, server } = await served((req, res) => {
    res.write(req.url === "/large" ? LARGE : "begun");
    // As often as a stream says that it still is there.
    const beat = setInterval(() => req.url === "/small" && res.write("."), 100);
    res.once("close", () => clearInterval(beat));
  });
  const still = connected(port);
  still.socket.pause();
  still.socket.write("GET /large HTTP/1.1\r\nHost: a\r\n\r\n");
  const reader = connected(port);
  reader.socket.write("GET /small HTTP/1.1\r\nHost: a\r\n\r\n");
  const open = () => new Promise<number>((resolve) => server.getConnections((_, count) => resolve(count)));
  await expect.poll(open).toBe(2);
  await expect.poll(open, { timeout: 10_000 }).toBe(1);
  expect(reader.socket.destroyed).toBe(false);
});

it("answers again over a connection that was not used for longer than a head may take", async () => {
  const { port } = await served((req, res) => res.end(`read ${req.url}`));
  const { socket } = connected(port);
  let read = "";
  socket.on("data", (chunk) => {
    read += chunk;
  });
  for (const path of ["/first", "/second"]) {
    socket.write(`GET ${path} HTTP/1.1\r\nHost: a\r\n\r\n`);
    await expect.poll(() => read).toContain(`read ${path}`);
    await pause(500);
  }
  socket.destroy();
});
