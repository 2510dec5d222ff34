import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** @typedef {"br" | "gzip" | "identity"} Encoding */

/** What becomes smaller when it is packed; pictures and files of office programs are packed already. */
const PACKABLE = /^(text\/|application\/(json|javascript|[\w.-]+\+json|xml|[\w.-]+\+xml)|image\/svg\+xml)/;
/** Below this many bytes packing is not worth its headers. */
const LEAST = 1_024;

/** @type {Record<Exclude<Encoding, "identity">, (body: Buffer) => Promise<Buffer>>} */
const PACK = {
  br: (body) =>
    promisify(brotliCompress)(body, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 5,
        [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      },
    }),
  gzip: (body) => promisify(gzip)(body, { level: 6 }),
};

/** Whether an answer is worth packing. @param {{ headers: Record<string, unknown>, body: Buffer }} answer */
export const isPackable = ({ headers, body }) =>
  body.length >= LEAST && PACKABLE.test(String(headers["content-type"]));

/** @param {Buffer} body @param {Encoding} encoding @returns {Promise<Buffer>} */
export const packed = async (body, encoding) => (encoding === "identity" ? body : PACK[encoding](body));
