import { expect, test } from "@playwright/test";
import { PUBLIC_PAGES } from "./support/pages";

test.use({ javaScriptEnabled: false });

for (const { name, path, heading } of PUBLIC_PAGES) {
  test(`${name} reads whole without JavaScript`, async ({ page, request }) => {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(heading);
    await expect(page.getByRole("navigation", { name: "Main" }).getByRole("link")).not.toHaveCount(0);
    await expect(page.getByRole("contentinfo")).toContainText("CC BY 4.0");
    // Nothing waits for a script: no part is still to come, none is kept hidden until one runs.
    const html = await (await request.get(path)).text();
    expect(html).not.toContain("<!--$?-->");
    expect(html).not.toContain('<template id="B:');
    // Addresses within a page lead to one place each.
    const ids = await page.locator("[id]").evaluateAll((all) => all.map(({ id }) => id));
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    const hidden = await page.locator("main [hidden]").count();
    expect(hidden).toBe(0);
    const controls = page.locator(".js-only");
    for (const control of await controls.all()) await expect(control).toBeHidden();
  });
}
