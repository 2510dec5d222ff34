/** What a request sends, up to the most bytes that are read; null where it sends more. */
export async function bodyBytes(request: Request, most: number): Promise<Uint8Array<ArrayBuffer> | null> {
  if (!request.body) return new Uint8Array();
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  const reader = request.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return Uint8Array.from(Buffer.concat(pieces));
    bytes += value.byteLength;
    if (bytes > most) {
      await reader.cancel();
      return null;
    }
    pieces.push(value);
  }
}
