import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Making } from "./making";
import { streamOf } from "./stream-of";
import { readTold, type Told, toldFile } from "./told-file";

async function* making(
  parts: number,
  bytes: Uint8Array<ArrayBuffer>,
  ended: () => void = () => undefined,
): Making {
  try {
    for (let at = 0; at < parts; at++) yield;
    return bytes;
  } finally {
    ended();
  }
}

const told = (parts: number, bytes: Uint8Array<ArrayBuffer>) =>
  toldFile(
    { making: making(parts, bytes), of: parts + 1, name: "é.pptx", type: "application/x" },
    () => null,
  );

/** The same bytes in pieces of another length, as a network sends them. */
async function cut(pieces: AsyncGenerator<string | Uint8Array>, length: number) {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(Buffer.from(piece));
  const whole = Buffer.concat(all);
  return new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      for (let at = 0; at < whole.length; at += length)
        controller.enqueue(Uint8Array.from(whole.subarray(at, at + length)));
      controller.close();
    },
  });
}

describe("a file that is told of while it is made", () => {
  it("comes whole with every step, however the network cuts it", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 60 }),
        fc.nat(4),
        fc.integer({ min: 1, max: 40 }),
        async (bytes, parts, length) => {
          const heard: Told[] = [];
          const read = await readTold(await cut(told(parts, Uint8Array.from(bytes)), length), (one) =>
            heard.push(one),
          );
          expect(heard.map(({ done }) => done)).toEqual(Array.from({ length: parts + 1 }, (_, at) => at));
          if (!read.ok) throw new Error("no file");
          expect(read.name).toBe("é.pptx");
          expect(new Uint8Array(await read.file.arrayBuffer())).toEqual(Uint8Array.from(bytes));
        },
      ),
      { numRuns: 60 },
    );
  });

  it("says why there is none, and is none where it breaks off", async () => {
    async function* failing(): Making {
      yield;
      throw new RangeError("step 2");
    }
    const file = { making: failing(), of: 3, name: "a", type: "b" };
    const read = await readTold(
      await cut(
        toldFile(file, (error) => String(error)),
        7,
      ),
      () => undefined,
    );
    expect(read).toEqual({ ok: false, problem: "RangeError: step 2" });
    const whole = await cut(told(1, new Uint8Array(50)), 1000);
    const reader = whole.getReader();
    const { value = new Uint8Array() } = await reader.read();
    const broken = new ReadableStream<Uint8Array<ArrayBuffer>>({
      start(controller) {
        controller.enqueue(value.slice(0, -1));
        controller.close();
      },
    });
    expect(await readTold(broken, () => undefined)).toEqual({ ok: false, problem: null });
  });

  it("is no longer made when its reader goes away", async () => {
    let ended = false;
    const gone = new AbortController();
    const file = {
      making: making(1000, new Uint8Array(), () => {
        ended = true;
      }),
      of: 1,
      name: "a",
      type: "b",
    };
    const reader = streamOf(
      toldFile(file, () => null),
      gone,
    ).getReader();
    await reader.read();
    await reader.read();
    expect(ended).toBe(false);
    await reader.cancel();
    expect([ended, gone.signal.aborted]).toEqual([true, true]);
  });
});
