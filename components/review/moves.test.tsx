import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import type { ChangeSetHead } from "@/lib/change-sets/model";
import type { FormAction } from "@/lib/forms/state";
import { type MoveActions, Moves } from "./moves";

const who = { id: "ada", name: "Ada Author" };
const head: ChangeSetHead = {
  id: 12,
  title: "Kites",
  sentence: "",
  state: "in-review",
  version: 3,
  author: who,
  authorIsGone: false,
  contributors: [who],
  approvedBy: null,
  createdAt: new Date(0),
  changedAt: new Date(0),
  scheduledFor: null,
  undoes: null,
  release: null,
  moves: [],
  rewordings: [],
  wordedFor: null,
};
const nothing: FormAction = async () => null;
const actions = new Proxy({}, { get: () => nothing }) as MoveActions;
const html = (given: Partial<Parameters<typeof Moves>[0]>) =>
  renderToStaticMarkup(
    <Moves
      head={head}
      open={[]}
      wroteInIt={false}
      sentence="Kites were corrected."
      actions={actions}
      {...given}
    />,
  );

it("offers exactly the moves that are open, each with the version that was read", () => {
  const shown = html({ open: ["approve", "return", "take-over"] });
  expect([...shown.matchAll(/<form [^>]*id="([^"]+)"/g)].map(([, id]) => id)).toEqual([
    "approve",
    "return",
    "take-over",
  ]);
  expect(shown.match(/name="version" value="3"/g)).toHaveLength(3);
  expect(shown.match(/name="id" value="12"/g)).toHaveLength(3);
  expect(shown).toContain("You approve version 3");
  expect(shown).toContain("Kites were corrected.</textarea>");
});

it("asks twice before what ends or takes something, and for a reason before a return", () => {
  const shown = html({ open: ["return", "withdraw"] });
  expect(shown.match(/<details/g)).toHaveLength(2);
  expect(shown).toMatch(/<textarea[^>]*name="note"[^>]*required|<textarea[^>]*required[^>]*name="note"/);
  expect(shown).toContain("Yes, withdraw it");
});

it("says plainly that one approves what one wrote oneself, and that there is nothing to do", () => {
  expect(html({ open: ["approve"], wroteInIt: true })).toContain("nobody else read it");
  expect(html({ open: ["approve"] })).not.toContain("nobody else read it");
  expect(html({ head: { ...head, state: "withdrawn" } })).toContain("it has come to its end");
});
