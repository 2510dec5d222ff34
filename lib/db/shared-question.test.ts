import { expect, it } from "vitest";
import { sharedQuestion } from "./shared-question.mjs";

/** A source whose answers come when they are let; each says how many questions came before it. */
function source() {
  const open: (() => void)[] = [];
  let asked = 0;
  const ask = sharedQuestion(() => {
    const release = ++asked;
    return new Promise<{ release: number; withholding: number }>((resolve) =>
      open.push(() => resolve({ release, withholding: 0 })),
    );
  });
  return { ask, open, asked: () => asked };
}

it("tells nobody a number that was read before they asked", async () => {
  const { ask, open, asked } = source();
  const first = ask();
  const [second, third] = [ask(), ask()];
  expect(asked()).toBe(1);
  open[0]?.();
  expect((await first)?.release).toBe(1);
  // Those who came meanwhile share one question, begun after them.
  await expect.poll(asked).toBe(2);
  open[1]?.();
  expect([(await second)?.release, (await third)?.release]).toEqual([2, 2]);
  const later = ask();
  open[2]?.();
  expect((await later)?.release).toBe(3);
});

it("asks anew after a question that failed, for those who waited too", async () => {
  let asked = 0;
  const ask = sharedQuestion(async () => {
    asked++;
    if (asked === 1) throw new Error("no connection");
    return { release: asked, withholding: 0 };
  });
  const [first, second] = [ask(), ask()];
  await expect(first).rejects.toThrow("no connection");
  expect((await second)?.release).toBe(2);
});
