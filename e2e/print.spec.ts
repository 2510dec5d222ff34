import { expect, test } from "@playwright/test";
import { PUBLIC_PAGES } from "./support/pages";

for (const { name, path, heading } of PUBLIC_PAGES) {
  test(`${name} can be printed`, async ({ page }, info) => {
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    await page.setViewportSize({ width: 794, height: 1123 });
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(heading);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.getByRole("button", { name: "Switch between light and dark" })).toBeHidden();
    // Paper is white, whatever theme the reader has on screen.
    const [ground = 0, ink = 255] = await page.evaluate(() => {
      const canvas = document.createElement("canvas").getContext("2d") as CanvasRenderingContext2D;
      const paint = (...colours: string[]) => {
        for (const colour of colours) {
          canvas.fillStyle = colour;
          canvas.fillRect(0, 0, 1, 1);
        }
        const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
        return (red + green + blue) / 3;
      };
      const [root, body] = [document.documentElement, document.body].map((part) => getComputedStyle(part));
      return [
        paint("white", root?.backgroundColor ?? "", body?.backgroundColor ?? ""),
        paint(body?.color ?? ""),
      ];
    });
    expect(ground).toBeGreaterThan(240);
    expect(ink).toBeLessThan(110);
    const picture = info.outputPath("print.png");
    await page.screenshot({ path: picture });
    await info.attach("print", { path: picture, contentType: "image/png" });
    expect((await page.pdf({ format: "A4" })).length).toBeGreaterThan(10_000);
  });
}
