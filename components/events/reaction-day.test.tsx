import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { type DatedDay, parseDatedDay } from "@/lib/domain/day";
import { ReactionDay } from "./reaction-day";

const dated = (text: string) => parseDatedDay(text) as DatedDay;
const written = (day: string, to: string) =>
  renderToStaticMarkup(<ReactionDay day={dated(day)} to={dated(to)} />);

describe("the day of a reaction", () => {
  it("is its own where it follows what it answers, as exactly as it is known", () => {
    expect(written("2026-04-30", "2026-04-24")).toBe('<time dateTime="2026-04-30">30 April 2026</time>');
    expect(written("2026-04", "2026-04-24")).toBe('<time dateTime="2026-04">April 2026</time>');
  });

  it("is said to be the beginning of a stance that was held before", () =>
    expect(written("2024-10-09", "2026-04-24")).toBe("<span>held since 9 October 2024</span>"));
});
