import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { ALPHA } from "./data-figures";

it("says of the codes what the data set's own account says", () => {
  const account = readFileSync(new URL("../../prisma/seed/README.md", import.meta.url), "utf8").replace(
    /\s+/g,
    " ",
  );
  const written = (alpha: number) => alpha.toFixed(3).slice(1);
  expect(account).toContain(
    `alpha of the three was ${written(ALPHA.all)} (said ${written(ALPHA.says)}, did ${written(ALPHA.does)})`,
  );
});
