import { putBack } from "../../../lib/http/put-back.mjs";
import { contentPolicy } from "./content-policy.mjs";
import { inlineScriptSources, joinInlineScripts } from "./inline-scripts.mjs";

const HTML = /^text\/html\b/;

/** Whether an answer is a page whose policy is made here. @param {import("node:http").ServerResponse} res its head known */
export function isPageWithoutPolicy(res) {
  return HTML.test(String(res.getHeader("content-type"))) && !res.hasHeader("content-security-policy");
}

/**
 * A page as it is sent: with the texts that were left out of it in their places and, where it has none of its own, a policy
 * that names its scripts, neighbours of which are made one. The policy is made first, so that it names no script in those texts.
 * @param {import("./capture.mjs").Held} held
 * @param {readonly string[]} leftOut
 * @returns {import("./capture.mjs").Held}
 */
export function finishPage(held, leftOut) {
  const { headers, html } = withPolicy(held);
  return { ...held, headers, body: Buffer.from(putBack(html, leftOut), "utf8") };
}

/** @param {import("./capture.mjs").Held} held */
function withPolicy({ headers, body }) {
  const html = body.toString("utf8");
  if (headers["content-security-policy"] !== undefined) return { headers, html };
  const joined = joinInlineScripts(html);
  const policy = contentPolicy({ scripts: inlineScriptSources(joined), frames: "'self'" });
  return { headers: { ...headers, "content-security-policy": policy }, html: joined };
}
