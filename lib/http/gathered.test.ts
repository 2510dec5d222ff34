import { setTimeout as pause } from "node:timers/promises";
import { expect, it } from "vitest";
import { gathered } from "./gathered";

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (body: Uint8Array) => new TextDecoder().decode(body);
const AMPLE = { most: 1_000, within: 60_000 };

/** Pieces that say whether they were ended. */
function source(pieces: string[], between: () => Promise<unknown> = async () => undefined) {
  const state = { ended: false };
  const made = (async function* () {
    try {
      for (const piece of pieces) {
        yield bytes(piece);
        await between();
      }
    } finally {
      state.ended = true;
    }
  })();
  return { made, state };
}

async function rest(body: Awaited<ReturnType<typeof gathered>>): Promise<string> {
  if (body instanceof Uint8Array) throw new Error("it was whole");
  let all = "";
  for await (const piece of body) all += text(piece);
  return all;
}

it("gives what is small and soon made as one", async () => {
  const body = await gathered(source(["a", "b", "c"]).made, AMPLE);
  expect(text(body as Uint8Array)).toBe("abc");
  expect(await gathered(source([]).made, AMPLE)).toHaveLength(0);
});

it("gives what is larger in pieces, with no byte lost or twice", async () => {
  const body = await gathered(source(["aa", "bb", "cc", "dd"]).made, { ...AMPLE, most: 3 });
  expect(await rest(body)).toBe("aabbccdd");
});

it("does not wait for what takes long", async () => {
  const body = await gathered(source(["a", "b", "c"], () => pause(5)).made, { ...AMPLE, within: 1 });
  expect(await rest(body)).toBe("abc");
});

it("ends the making where whoever takes it stops", async () => {
  const { made, state } = source(["aa", "bb", "cc"]);
  const body = await gathered(made, { ...AMPLE, most: 1 });
  if (body instanceof Uint8Array) throw new Error("it was whole");
  await body.next();
  await body.return(undefined);
  expect(state.ended).toBe(true);
});

it("passes on what goes wrong", async () => {
  const failing = (async function* (): AsyncGenerator<Uint8Array> {
    yield bytes("a");
    throw new Error("withheld meanwhile");
  })();
  await expect(gathered(failing, AMPLE)).rejects.toThrow("withheld meanwhile");
});
