import { contentPolicy } from "./content-policy.mjs";
import { inlineScriptSources, joinInlineScripts } from "./inline-scripts.mjs";

const HTML = /^text\/html\b/;

/** Whether an answer is a page whose policy is made here. @param {import("node:http").ServerResponse} res its head known */
export function isPageWithoutPolicy(res) {
  return HTML.test(String(res.getHeader("content-type"))) && !res.hasHeader("content-security-policy");
}

/**
 * A page with its neighbouring scripts made one, and the policy that names what is left.
 * @param {import("./capture.mjs").Held} held
 * @returns {import("./capture.mjs").Held}
 */
export function withPolicy(held) {
  const html = joinInlineScripts(held.body.toString("utf8"));
  const policy = contentPolicy({ scripts: inlineScriptSources(html), frames: "'self'" });
  return {
    ...held,
    headers: { ...held.headers, "content-security-policy": policy },
    body: Buffer.from(html, "utf8"),
  };
}
