import { createHash } from "node:crypto";

const CLOSING = "</script>";
const SCRIPT = /<script([^>]*)>([\s\S]*?)<\/script>/g;

/** Whether a script is run as it stands, by its attributes: neither a file of its own nor data of another type. @param {string} attributes */
const isInline = (attributes) => !/\s(?:src|type)=/.test(attributes);

/**
 * A page with neighbouring inline scripts made one, which do the same: Next writes what its script needs in many, and each
 * would need a name of its own in the policy.
 * @param {string} html
 */
export function joinInlineScripts(html) {
  let joined = "";
  let written = 0;
  /** Where the inline script before this one ends; −1 where the script before is none. */
  let end = -1;
  for (const { 0: whole, 1: attributes = "", index } of html.matchAll(SCRIPT)) {
    if (index === end && attributes === "") {
      joined += `${html.slice(written, index - CLOSING.length)};\n`;
      written = index + "<script>".length;
    }
    end = isInline(attributes) ? index + whole.length : -1;
  }
  return joined + html.slice(written);
}

/**
 * Sources by which a policy allows the inline scripts of a page and no others: the SHA-256 of each.
 * @param {string} html
 * @returns {string[]}
 */
export function inlineScriptSources(html) {
  const sources = [...html.matchAll(SCRIPT)].flatMap(({ 1: attributes = "", 2: text = "" }) =>
    isInline(attributes) ? [`'sha256-${createHash("sha256").update(text).digest("base64")}'`] : [],
  );
  return [...new Set(sources)];
}
