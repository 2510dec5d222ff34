import { expect, type Locator, type Page } from "@playwright/test";

export const palette = (page: Page): Locator =>
  page.getByRole("dialog", { name: "Search, or go to a page or day" });
export const paletteField = (page: Page): Locator => palette(page).getByRole("combobox");
export const paletteButton = (page: Page): Locator =>
  page.getByRole("button", { name: "Search, or go to a page or day" });

/** Opens the palette as its reader would, trying again where the page's script was not there yet to hear it. */
export async function openPalette(page: Page, ask = () => page.keyboard.press("Control+k")): Promise<void> {
  await expect(async () => {
    if (!(await palette(page).isVisible())) await ask();
    await expect(paletteField(page)).toBeFocused({ timeout: 1500 });
  }).toPass();
}
