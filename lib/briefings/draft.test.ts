import { expect, it } from "vitest";
import { draftOf, placeOfDraft } from "./draft";
import { stepOf } from "./model";

const shown = { view: "/?asOf=2020-01-01&release=1", title: "Kites", rows: [{ key: "ada.kites" }] };

it("drafts the headline from the title, and sets off the cell that was open on the page", () => {
  expect(draftOf(shown, "/")).toEqual(stepOf(shown.view, "Kites"));
  expect(draftOf(shown, "/?cell=ada.kites#cell").highlight).toEqual({ leaders: [], rows: ["ada.kites"] });
  // A cell that the figure does not draw.
  expect(draftOf(shown, "/?cell=bo.kites").highlight.rows).toEqual([]);
});

it("finds where a view is shown already, however its address is written, and no other view", () => {
  const view = "/compare?asOf=2020-01-01&leaders=ada%2Cbo&release=1";
  const briefing = { title: "Kites", steps: [stepOf("/issues/who?release=1", ""), stepOf(view, "")] };
  const placeOf = (other: string) => placeOfDraft(briefing, stepOf(other, ""));
  expect(placeOf("/compare?release=1&leaders=ada,bo&asOf=2020-01-01")).toBe(1);
  expect(placeOf("/compare?release=2&leaders=ada,bo&asOf=2020-01-01")).toBeNull();
  expect(placeOf("/similarity?release=1&leaders=ada,bo&asOf=2020-01-01")).toBeNull();
});

it("takes a view with another cell set off for another step", () => {
  const open = draftOf(shown, "/?cell=ada.kites");
  const whole = { title: "Kites", steps: [draftOf(shown, "/")] };
  expect(placeOfDraft(whole, open)).toBeNull();
  expect(placeOfDraft({ ...whole, steps: [...whole.steps, open] }, open)).toBe(1);
});
