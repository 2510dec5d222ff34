import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

/** The ways in that anybody may take; each says of its answers that they are the same for everyone. */
const SAYERS = [
  "app/_changes/feed-route.ts",
  "app/_sitemaps/sitemap-answer.ts",
  "app/_view/answer-route.ts",
  "app/_view/fixed-answer.ts",
  "app/_view/public-page.tsx",
  "app/briefings/[file]/route.ts",
  "app/data/[file]/route.ts",
];

const source = (path: string) => readFileSync(join(process.cwd(), path), "utf8");

it("is said by the public ways in alone", () => {
  const sayers = ["app", "lib", "components"]
    .flatMap((folder) =>
      readdirSync(join(process.cwd(), folder), { recursive: true, encoding: "utf8" }).map(
        (path) => `${folder}/${path.replaceAll("\\", "/")}`,
      ),
    )
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
    .filter((path) => /import \{ keep(Fixed)?Answer \}/.test(source(path)));
  expect(sayers.sort()).toEqual(SAYERS);
});

it.each(SAYERS)("is said in %s without a look at who reads", (path) => {
  expect(source(path)).not.toMatch(
    /next\/headers|_session|_signed-in|currentEditor|cookies?\(|headers\.get\("(?!if-)/,
  );
});
