/** A file that is made part by part, each `yield` being one done: whoever takes it may stop between any two of them. */
export type Making = AsyncGenerator<void, Uint8Array<ArrayBuffer>>;

/** The whole file, made without a stop. @throws the signal's reason where it was given up */
export async function made(making: Making, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  for (;;) {
    if (signal?.aborted) {
      await making.return(new Uint8Array());
      throw signal.reason;
    }
    const { done, value } = await making.next();
    if (done) return value;
  }
}
