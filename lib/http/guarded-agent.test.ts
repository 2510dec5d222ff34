import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo, LookupFunction } from "node:net";
import { fetch } from "undici";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Guard, guardedAgent } from "./guarded-agent";
import { isPublicAddress } from "./public-address";

// In these tests 127.0.0.1 stands for a public address; every other one of this machine stays what it is.
const PUBLIC = "127.0.0.1";
const isAllowed = (address: string) => address === PUBLIC || isPublicAddress(address);

let server: Server;
let port: number;
let asked = 0;

beforeAll(async () => {
  server = createServer((_req, res) => {
    asked++;
    res.setHeader("connection", "close").end("here");
  });
  // On every address of this machine, so that what is refused is refused by us.
  server.listen(0, "0.0.0.0");
  await once(server, "listening");
  port = (server.address() as AddressInfo).port;
});
afterAll(() => server.close());
beforeEach(() => {
  asked = 0;
});

/** Names that stand for these addresses, one list for each time they are asked for. */
function names(...answers: string[][]): LookupFunction {
  let times = 0;
  return (_host, _options, callback) => {
    const addresses = answers[Math.min(times++, answers.length - 1)] ?? [];
    callback(null, addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })) as never);
  };
}

async function ask(host: string, guard: Partial<Guard> = {}): Promise<string> {
  const agent = guardedAgent({ isAllowed, lookup: names([PUBLIC]), ...guard });
  try {
    return await (await fetch(`http://${host}:${port}/`, { dispatcher: agent })).text();
  } catch (error) {
    return String(((error as Error).cause as { code?: string } | undefined)?.code ?? error);
  } finally {
    await agent.destroy();
  }
}

describe("a guarded connection", () => {
  it("is made to a public address, named or written", async () => {
    expect(await ask("page.example")).toBe("here");
    expect(await ask(PUBLIC)).toBe("here");
    expect(asked).toBe(2);
  });

  it.each([
    "127.0.0.2",
    "2130706434",
    "0177.0.0.2",
    "0x7f000002",
    "127.2",
    "0.0.0.0",
    "0",
    "10.0.0.1",
    "169.254.169.254",
    "[::1]",
    "[::ffff:127.0.0.1]",
    "[::ffff:7f00:2]",
    "[64:ff9b::7f00:1]",
    "[fe80::1]",
    "224.0.0.1",
  ])("is not made to http://%s", async (host) => {
    expect(await ask(host)).toBe("REFUSED_ADDRESS");
    expect(asked).toBe(0);
  });

  it.each([
    [["127.0.0.2"]],
    [["::1"]],
    [["::ffff:127.0.0.2"]],
    [["10.1.2.3"]],
    [["169.254.169.254"]],
    [[PUBLIC, "127.0.0.2"]],
    [["127.0.0.2", PUBLIC]],
    [[PUBLIC, "::1"]],
    [[]],
  ])("is not made for a name that stands for %j", async (addresses) => {
    expect(await ask("page.example", { lookup: names(addresses) })).toBe("REFUSED_ADDRESS");
    expect(asked).toBe(0);
  });

  it("goes to the address that was judged, whatever the name stands for a moment later", async () => {
    const agent = guardedAgent({ isAllowed, lookup: names([PUBLIC], ["127.0.0.2"]) });
    const once = async () => (await fetch(`http://page.example:${port}/`, { dispatcher: agent })).text();
    expect(await once()).toBe("here");
    await expect(once()).rejects.toThrow();
    expect(asked).toBe(1);
    await agent.destroy();
  });

  it("knows by itself that this machine is none, under its own name as well", async () => {
    const agent = guardedAgent();
    for (const host of ["localhost", "127.0.0.1", "[::1]"])
      await expect(fetch(`http://${host}:${port}/`, { dispatcher: agent })).rejects.toMatchObject({
        cause: { code: "REFUSED_ADDRESS" },
      });
    expect(asked).toBe(0);
    await agent.destroy();
  });
});
