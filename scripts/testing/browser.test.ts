import { expect, it } from "vitest";
import { systemBrowsers } from "./browser.mjs";

it("looks for the lightest browser first on Linux", () => {
  expect(systemBrowsers("linux", "/home/ada")[0]).toBe("/usr/bin/chromium-headless-shell");
});

it("looks among the applications of the system and of the user on macOS", () => {
  const found = systemBrowsers("darwin", "/Users/ada");
  expect(found).toContain("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
  expect(found).toContain("/Users/ada/Applications/Chromium.app/Contents/MacOS/Chromium");
});
