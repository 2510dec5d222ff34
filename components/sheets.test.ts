import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const LIST = "components/components.css";
const textOf = (file: string) => readFileSync(file, "utf8");
const filesOf = (folder: string, ending: RegExp) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => ending.test(name))
    .map((name) => join(folder, name));

test("every component's styles are in the one sheet, once", () => {
  const listed = [...textOf(LIST).matchAll(/^@import "\.\/(.+)";$/gm)].map(
    ([, file]) => `components/${file}`,
  );
  const written = filesOf("components", /\.css$/).filter((file) => file !== LIST);
  expect(listed.toSorted()).toEqual(written.toSorted());
});

test("nothing asks for a sheet of its own, for which a page would wait", () => {
  const asking = ["app", "components", "lib"]
    .flatMap((folder) => filesOf(folder, /\.tsx?$/))
    .filter((file) => !file.startsWith("lib/db/generated") && /^import\s[^;]*\.css["']/m.test(textOf(file)));
  expect(asking).toEqual(["app/layout.tsx"]);
});
