import { describe, expect, it } from "vitest";
import { textWidth } from "../charts/picture/text-width";
import { lettersFor, signOf, signsIn } from "./signs";

const leader = (id: number) => `Leader ${signOf("leader", id)}`;
const country = (id: number) => `Country ${signOf("country", id)}`;

describe("the letters of a presentation", () => {
  it("follow the order in which leaders come, with their countries, and are the same in every text", () => {
    const homes = [
      [signOf("leader", 2), signOf("country", 1)],
      [signOf("leader", 7), signOf("country", 3)],
      [signOf("leader", 9), signOf("country", 3)],
    ] as const;
    const said = [`${country(1)}, ${leader(7)}`, `${leader(9)}, ${leader(2)}, ${leader(7)}, ${country(8)}`];
    const letters = lettersFor(said, homes);
    expect(letters([2, 7, 9].map(leader).join())).toBe("Leader C,Leader A,Leader B");
    expect(letters([1, 3].map(country).join())).toBe("Country C,Country A");
    // Nobody's, and so nobody's letter.
    expect(letters(country(8))).toBe("Country F");
    expect(letters("Nobody is named")).toBe("Nobody is named");
  });

  it("are enough for everyone", () => {
    const all = Array.from({ length: 28 }, (_, id) => leader(id));
    expect(lettersFor(all, [])(all.join())).toMatch(/Leader Z,Leader AA,Leader AB$/);
  });

  it("take about the room of their signs", () => {
    expect(signsIn(leader(1) + country(70_000))).toHaveLength(2);
    expect(Math.abs(textWidth(leader(1)) - textWidth("Leader A"))).toBeLessThan(2);
  });
});
