import { expect, it } from "vitest";
import { layerViolations } from "./layers.mjs";

const lines = (path: string, text: string) =>
  layerViolations(path, text).map(({ line, target }) => `${line} ${target}`);

it("lets imports through that follow the arrows", () => {
  expect(
    lines("app/page.tsx", 'import { a } from "@/lib/leaders/queries";\nimport { B } from "@/components/b";'),
  ).toEqual([]);
  expect(
    lines("components/b.tsx", 'import { isPosition } from "@/lib/domain/scale";\nimport "react";'),
  ).toEqual([]);
  expect(lines("lib/domain/a.ts", 'import { b } from "./b";\nexport type { C } from "../domain/c";')).toEqual(
    [],
  );
  expect(lines("lib/domain/measures/eigen.ts", 'import { Matrix } from "ml-matrix";')).toEqual([]);
  expect(
    lines("lib/leaders/queries.ts", 'import { PrismaClient } from "@/lib/db/generated/client";'),
  ).toEqual([]);
});

it.each([
  ["lib/domain/a.ts", 'import { z } from "zod";', "zod"],
  ["lib/domain/a.ts", 'import { Matrix } from "ml-matrix";', "ml-matrix"],
  ["lib/domain/measures/eigen.ts", 'import { z } from "zod";', "zod"],
  ["lib/domain/a.ts", 'import type { M } from "../leaders/model";', "lib/leaders/model"],
  ["lib/charts/a.ts", 'import { q } from "@/lib/stances/queries";', "lib/stances/queries"],
  ["lib/leaders/model.ts", 'import { P } from "@prisma/client";', "@prisma/client"],
  ["lib/leaders/model.ts", 'import { X } from "@/components/x";', "components/x"],
  ["lib/db/client.ts", 'import { q } from "@/lib/leaders/queries";', "lib/leaders/queries"],
  ["components/a/b.tsx", 'import { m } from "../../lib/leaders/mutations";', "lib/leaders/mutations"],
  ["components/a/b.tsx", 'const { c } = await import("@/lib/db/client");', "lib/db/client"],
  ["app/page.tsx", 'import pg from "pg";', "pg"],
  ["app/page.tsx", 'import { database } from "@/lib/db/client";', "lib/db/client"],
  ["app/page.tsx", 'import { world } from "@/lib/testing/world";', "lib/testing/world"],
  ["app/page.tsx", 'import { ask } from "./_testing/ask";', "app/_testing/ask"],
])("finds in %s what its room may not import: %s", (path, text, target) => {
  expect(lines(path, `// first line\n${text}`)).toEqual([`2 ${target}`]);
});

it("finds an import that spans lines, and names the line where its source stands", () => {
  expect(lines("components/a.tsx", 'import {\n  a,\n} from "@/lib/db/client";')).toEqual(["3 lib/db/client"]);
});

it("does not take a comment for an import", () => {
  expect(lines("lib/domain/a.ts", '// import { z } from "zod"\n/* from "react" */')).toEqual([]);
});

it("finds a clock and randomness in lib/domain", () => {
  expect(lines("lib/domain/a.ts", "const now = Date.now();\nconst r = Math.random();")).toEqual([
    "1 Date.now(",
    "2 Math.random(",
  ]);
});

it("asks client islands to be named as such, both ways", () => {
  expect(lines("components/a.tsx", '"use client";')).toEqual(["1 use client"]);
  expect(lines("components/a.client.tsx", "export const a = 1;")).toEqual(["1 use client"]);
  expect(lines("components/a.client.tsx", '"use client";')).toEqual([]);
  expect(lines("app/error.tsx", '"use client";')).toEqual([]);
});
