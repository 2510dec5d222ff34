type Pieces = AsyncGenerator<Uint8Array>;

/**
 * A body that is made piece by piece: whole where it is soon made and small, else as pieces, those that were made already
 * first.
 * @param options.most  bytes that are held together
 * @param options.within  ms after which the pieces are sent as they come
 * @throws what the pieces throw while they are gathered
 */
export async function gathered(
  pieces: Pieces,
  { most, within }: { most: number; within: number },
): Promise<Uint8Array<ArrayBuffer> | Pieces> {
  const until = performance.now() + within;
  const held: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await pieces.next();
    if (done) return Uint8Array.from(Buffer.concat(held));
    held.push(value);
    size += value.byteLength;
    if (size > most || performance.now() > until) return continued(held, pieces);
  }
}

async function* continued(held: Uint8Array[], rest: Pieces): Pieces {
  try {
    yield* held.splice(0);
    yield* rest;
  } finally {
    await rest.return(undefined);
  }
}
