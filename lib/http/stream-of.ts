import { setImmediate } from "node:timers/promises";

type Pieces = Generator<string | Uint8Array> | AsyncGenerator<string | Uint8Array>;

/**
 * Pieces as the body of an answer, made as fast as they are taken; given up when the reader goes. Whoever else waits for
 * this process is let in between any two.
 * @param gone  told that the reader went, so that what is under way stops as well
 */
export function streamOf(pieces: Pieces, gone?: AbortController): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        await setImmediate();
        const { done, value } = await pieces.next();
        if (done) controller.close();
        else controller.enqueue(typeof value === "string" ? encoder.encode(value) : value);
      },
      async cancel() {
        gone?.abort();
        await pieces.return(undefined);
      },
    },
    { highWaterMark: 1 },
  );
}
