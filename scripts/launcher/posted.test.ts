import { createServer, type IncomingMessage } from "node:http";
import { afterEach, expect, it } from "vitest";
import { postedForm } from "@/lib/http/posted";
import { answerer } from "./http-server.mjs";

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** A server that reads a request in a way of its own, and then says what was posted. */
async function served(read: (req: IncomingMessage) => Promise<unknown>): Promise<string> {
  const handler = answerer(async (req, res) => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    const size = await read(req);
    const form = await postedForm();
    const fields =
      form && [...form].map(([name, value]) => [name, typeof value === "string" ? value : value.name]);
    res.end(JSON.stringify({ size, fields }));
  });
  const server = createServer(handler);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  ends.push(() => server.close());
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return `http://127.0.0.1:${address.port}`;
}

const byIterating = async (req: IncomingMessage) => {
  let size = 0;
  for await (const chunk of req) size += chunk.length;
  return size;
};
const byListening = (req: IncomingMessage) =>
  new Promise((resolve) => {
    let size = 0;
    req.on("data", (chunk: Buffer) => {
      size += chunk.length;
    });
    req.on("end", () => resolve(size));
  });

const post = async (url: string, body: BodyInit, headers: Record<string, string> = {}) =>
  (await fetch(url, { method: "POST", body, headers })).json();

it.each([byIterating, byListening])(
  "keeps what a browser posts, whoever reads it and however",
  async (read) => {
    const url = await served(read);
    const form = new FormData();
    form.append("note", "Over\r\ntwo lines, “quoted”.");
    form.append("$ACTION_REF_1", "");
    form.append("file", new File(["abc"], "rows.csv"));
    const { size, fields } = await post(url, form);
    expect(size).toBeGreaterThan(100);
    expect(fields).toEqual([
      ["note", "Over\r\ntwo lines, “quoted”."],
      ["$ACTION_REF_1", ""],
      ["file", "rows.csv"],
    ]);
  },
);

it("keeps nothing of a form that is too large, of what a script sends, and of other requests", async () => {
  const url = await served(byIterating);
  const large = new FormData();
  large.append("text", "a".repeat(2_100_000));
  const small = new FormData();
  small.append("text", "a");
  expect((await post(url, large)).fields).toBeNull();
  expect((await post(url, small, { "next-action": "abc" })).fields).toBeNull();
  expect((await post(url, new URLSearchParams({ text: "a" }))).fields).toBeNull();
  expect((await post(url, "text", { "content-type": "multipart/form-data; boundary=x" })).fields).toBeNull();
});
