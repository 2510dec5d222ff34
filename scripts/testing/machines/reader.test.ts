import { expect, it } from "vitest";
import { faultOf } from "./reader.mjs";

const markOf = (release: number) => ({ 7: 3, 8: 4 })[release];

it("finds nothing wrong with an answer whose marks are of its release", () => {
  expect(faultOf("<p>Release 7</p> qmark3q and qmark3q", markOf)).toBeNull();
  expect(faultOf('{"release":8,"a":"qmark4q"}', markOf)).toBeNull();
});

it("tells answers that are made of two releases, of another than they say, or of none", () => {
  expect(faultOf('{"release":8} qmark3q qmark4q', markOf)?.kind).toBe("mixed");
  expect(faultOf('{"release":8} qmark3q', markOf)?.kind).toBe("mixed");
  expect(faultOf('{"release":9} qmark4q', markOf)?.kind).toBe("mixed");
  expect(faultOf("Release 8", markOf)?.kind).toBe("wrong");
});
