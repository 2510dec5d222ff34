import { beforeAll, describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/db/testing";
import { buildWorld } from "@/lib/testing/world";
import { GET as figures } from "../figures/[file]/route";
import { GET } from "./[figure]/route";

const database = testDatabase();

beforeAll(async () => {
  await buildWorld(database.db);
});

const ask = (figure: string, query = "") =>
  GET(new Request(`http://localhost/share/${figure}?${query}`), { params: Promise.resolve({ figure }) });

describe("the share image of a page", () => {
  it("is a picture of its figure for its day and release", async () => {
    const response = await ask("positions", "leaders=ada-example,bo-sample&asOf=2020-01-01&release=1");
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("image/png");
    const other = await ask("positions", "leaders=bo-sample,ada-example&asOf=2020-01-01&release=1");
    expect(other.headers.get("etag")).not.toBe(response.headers.get("etag"));
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(10_000);
  });

  it("leaves out what only the page takes", async () => {
    expect((await ask("similarity", "open=x&nonsense=1")).status).toBe(200);
  });

  it("is the grid where the page has no figure to show", async () => {
    const response = await ask("positions", "asOf=2020-01-01&release=1");
    expect(response.status).toBe(302);
    expect(response.headers.get("location")).toBe("/share/overview?asOf=2020-01-01&release=1");
    expect((await ask("constructor")).status).toBe(404);
  });
});

it("a figure is handed out as points as well", async () => {
  const file = "similarity.png";
  const response = await figures(new Request(`http://localhost/figures/${file}`), {
    params: Promise.resolve({ file }),
  });
  expect(response.headers.get("content-type")).toBe("image/png");
  const bytes = new DataView(await response.arrayBuffer());
  expect(bytes.getUint32(16)).toBe(1760);
});
