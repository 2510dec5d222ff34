import { createServer, type IncomingMessage } from "node:http";
import { expect, it } from "vitest";
import { isByUnusedMethod, refuseMethod } from "./unused-method.mjs";

const unused = (method: string, url = "/leaders") => isByUnusedMethod({ method, url } as IncomingMessage);

it("knows the methods that pages, forms and files are asked by", () => {
  expect(["GET", "HEAD", "POST", "OPTIONS"].map((method) => unused(method))).toEqual(Array(4).fill(false));
  for (const method of ["PUT", "PATCH", "DELETE", "TRACE", "PROPFIND", "get"])
    expect(unused(method), method).toBe(true);
});

it("lets the interface and the protocol of assistants refuse by themselves", () => {
  expect([unused("DELETE", "/api/v1/stances"), unused("DELETE", "/mcp?x=1")]).toEqual([false, false]);
  expect([unused("TRACE", "/api/v1/stances"), unused("PROPFIND", "/mcp")]).toEqual([true, true]);
  expect([unused("DELETE", "/api"), unused("DELETE", "/mcp/x")]).toEqual([true, true]);
});

it("says which methods there are", async () => {
  const server = createServer((_req, res) => refuseMethod(res));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  const answer = await fetch(`http://127.0.0.1:${port}`, { method: "PUT" });
  server.close();
  expect([answer.status, answer.headers.get("allow")]).toEqual([405, "GET, HEAD, POST, OPTIONS"]);
});
