import { expect, it } from "vitest";
import { GET, HEAD, POST } from "./route";

const asked = (headers = {}) => new Request("http://localhost/api/v1/openapi.json", { headers });

it("answers the description to anyone, and not again to whoever has it", async () => {
  const response = await GET(asked());
  expect(response.status).toBe(200);
  expect(response.headers.get("access-control-allow-origin")).toBe("*");
  expect(await response.json()).toMatchObject({ openapi: expect.stringMatching(/^3\.1\./) });
  const tag = response.headers.get("etag") ?? "";
  const again = await GET(asked({ "if-none-match": tag }));
  expect([again.status, await again.text()]).toEqual([304, ""]);
  expect(await (await HEAD(asked())).text()).toBe("");
  expect((await POST(asked())).status).toBe(405);
});
