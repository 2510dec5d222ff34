import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import type { ChangeSetHead } from "@/lib/change-sets/model";
import { SentenceSection } from "./sentence-section";

const head = { id: 4, version: 3, title: "Kites", sentence: "One source.", state: "in-review" };
const shown = (wordedFor: number | null, state: ChangeSetHead["state"] = "in-review") =>
  renderToStaticMarkup(
    <SentenceSection
      // What the section does not read is left out.
      head={{ ...head, state, wordedFor } as ChangeSetHead}
      drafted="New: one source and another."
      mayDescribe={false}
      mayReword={false}
      actions={{ describe: async () => null, reword: async () => null }}
    />,
  );

it("says which version the words were written for where the set changed since", () => {
  expect(shown(2)).toContain("written for version 2; the set is at version 3 now");
});

it.each([
  [3, "in-review"],
  [null, "in-review"],
  [2, "published"],
] as const)("says nothing of it for words of version %s of a set %s", (wordedFor, state) => {
  expect(shown(wordedFor, state)).not.toContain("written for version");
});
