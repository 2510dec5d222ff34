import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { YOUNG_ROOM } from "./heap.mjs";

it("`npm start` and the image give a server the room for what is young", () => {
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8"));
  expect(scripts.start).toBe(`node ${YOUNG_ROOM} scripts/start.mjs`);
  const command = /^CMD (.*serve.*)$/m.exec(readFileSync("deploy/Containerfile", "utf8"))?.[1] ?? "[]";
  expect(JSON.parse(command)).toEqual(["node", YOUNG_ROOM, "scripts/serve.mjs"]);
});
