import { gzipSync } from "node:zlib";
import { WEIGHED } from "./cases.mjs";

const INLINE = /<script\b[^>]*>([\s\S]*?)<\/script>/g;

/**
 * What a page's document weighs.
 * @param {string} html
 * @returns {{ bytes: number, gzipped: number, elements: number, payload: number, payloadGzipped: number, scripts: string[] }}
 *   bytes: of the document; elements: start tags outside scripts; payload: bytes of Next's inline payload scripts;
 *   scripts: addresses of the script files that a present browser loads at once
 */
export function weighDocument(html) {
  const payload = [...html.matchAll(INLINE)]
    .map(([, content = ""]) => content)
    .filter((content) => content.includes("self.__next_f"))
    .join("");
  const markup = html.replace(INLINE, "<script>").replace(/<!--[\s\S]*?-->/g, "");
  const tags = [...html.matchAll(/<script\b([^>]*)>/g)].map(([, attributes = ""]) => attributes);
  const scripts = tags
    // Polyfills that only browsers without modules load.
    .filter((attributes) => !/\bnomodule\b/i.test(attributes))
    .flatMap((attributes) => /\bsrc="([^"]+)"/.exec(attributes)?.[1] ?? [])
    .map((src) => src.replaceAll("&amp;", "&"));
  return {
    bytes: Buffer.byteLength(html),
    gzipped: gzipSync(html).length,
    elements: markup.match(/<[a-z]/gi)?.length ?? 0,
    payload: Buffer.byteLength(payload),
    payloadGzipped: gzipSync(payload).length,
    scripts: [...new Set(scripts)],
  };
}

/**
 * Fetches a page and weighs it.
 * @param {string} url of the server
 * @param {string} path
 * @throws Error where the answer is not 200
 */
export async function weighPage(url, path) {
  const response = await fetch(`${url}${path}`);
  const html = await response.text();
  if (response.status !== 200) throw new Error(`${path} answered ${response.status}.`);
  return weighDocument(html);
}

/**
 * The script files of a page, each compressed on its own as a server sends it.
 * @param {string} url of the server
 * @param {string[]} scripts
 * @param {Map<string, number>} known sizes by address, filled along the way
 * @returns {Promise<number>} bytes
 */
export async function weighScripts(url, scripts, known) {
  let sum = 0;
  for (const src of scripts) {
    let size = known.get(`${url}${src}`);
    if (size === undefined) {
      const response = await fetch(new URL(src, url));
      if (response.status !== 200) throw new Error(`${src} answered ${response.status}.`);
      size = gzipSync(Buffer.from(await response.arrayBuffer())).length;
      known.set(`${url}${src}`, size);
    }
    sum += size;
  }
  return sum;
}

/**
 * What each page sends beside its markup: script files over Next's own floor, and the payload.
 * @param {string} product url @param {string} yardstick url
 */
export async function weighPages(product, yardstick) {
  /** @type {Map<string, number>} */
  const known = new Map();
  const floor = await weighScripts(yardstick, (await weighPage(yardstick, "/dynamic/1/0")).scripts, known);
  const pages = [];
  for (const { path, controls } of WEIGHED) {
    const { scripts, ...weight } = await weighPage(product, path);
    pages.push({ path, controls, ...weight, scripts: await weighScripts(product, scripts, known) });
  }
  return { floor, pages };
}
