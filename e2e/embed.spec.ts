import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "@playwright/test";

/** A page of another site, that shows what is pasted into it. */
async function otherSite(html: string): Promise<{ url: string; server: Server }> {
  const server = createServer((_, response) => {
    response.setHeader("content-type", "text/html");
    response.end(`<!doctype html><title>Another site</title><h1>An article</h1>${html}`);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}

test("the code of a chart shows it on another site, and nothing else of this one can be framed there", async ({
  page,
  baseURL,
}) => {
  await page.goto("/similarity");
  const files = page.locator(".figure-files").first();
  await files.getByText("Embed", { exact: true }).click();
  const code = (await files.getByRole("textbox").inputValue()).replace(
    /http:\/\/localhost:\d+/,
    baseURL ?? "",
  );
  expect(code).toMatch(/^<iframe src="http[^"]+\/embed\/similarity\?asOf=[^"]+" title="/);
  const { url, server } = await otherSite(
    `${code}<iframe src="${baseURL}/similarity" title="whole"></iframe>`,
  );
  try {
    await page.goto(url);
    const [embedded, whole] = [page.frameLocator("iframe").first(), page.frameLocator("iframe").nth(1)];
    await expect(embedded.locator("svg:visible")).toHaveCount(1);
    await expect(embedded.getByRole("link", { name: "Open this in Standpoint" })).toHaveAttribute(
      "href",
      /\/similarity\?asOf=.*release=1/,
    );
    await expect(whole.getByRole("heading", { name: "Who stands near whom" })).toHaveCount(0);
  } finally {
    server.close();
  }
});

for (const [width, colorScheme] of [
  [360, "light"],
  [720, "dark"],
  [1200, "light"],
] as const)
  test(`an embedded chart is whole at ${width} pixels, ${colorScheme}`, async ({ browser, baseURL }) => {
    const page = await browser.newPage({ viewport: { width, height: 700 }, colorScheme });
    const complaints: string[] = [];
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    await page.goto(`${baseURL}/embed/positions?leaders=donald-trump,javier-milei,lula-da-silva`);
    await expect(page.locator("svg:visible")).toHaveCount(1);
    const across = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(across).toBeLessThanOrEqual(width);
    expect(complaints).toEqual([]);
    await page.close();
  });
