/** The largest form that is kept beside its request, in bytes; text never comes near it, files may. */
const MOST = 2_000_000;

/**
 * A form as a browser sent it, kept while its request is answered: the page that answers may have to hand it back. Only what
 * the browser sends by itself is kept, since with script the page still holds what was typed.
 * @param {import("node:http").IncomingMessage} req before anybody has read it
 * @returns {(() => Promise<FormData | null>) | undefined} the fields, once the request was read; null for a form too large to
 *   be kept and for none that can be read; undefined where the request is no such form
 */
export function keepPosted(req) {
  const type = req.headers["content-type"] ?? "";
  if (req.method !== "POST" || !type.startsWith("multipart/form-data") || req.headers["next-action"])
    return undefined;
  /** @type {Buffer[]} */
  let chunks = [];
  let size = 0;
  const emit = req.emit;
  // Whoever reads the request makes it emit its data; a listener of ours would make it flow before Next listens.
  req.emit = /** @type {any} */ (
    (/** @type {string} */ event, /** @type {unknown[]} */ ...given) => {
      if (event === "data") {
        const chunk = /** @type {Buffer} */ (given[0]);
        size += chunk.length;
        if (size > MOST) chunks = [];
        else chunks.push(chunk);
      }
      return emit.apply(req, /** @type {any} */ ([event, ...given]));
    }
  );
  return async () => {
    if (size > MOST) return null;
    const answer = new Response(Buffer.concat(chunks), { headers: { "content-type": type } });
    return answer.formData().catch(() => null);
  };
}
