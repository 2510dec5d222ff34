import { putBack } from "../../../lib/http/put-back.mjs";
import { contentPolicy } from "./content-policy.mjs";
import { inlineScriptSources, joinInlineScripts } from "./inline-scripts.mjs";

const HTML = /^text\/html\b/;

/** Whether an answer is a page whose policy is made here. @param {import("node:http").ServerResponse} res its head known */
export function isPageWithoutPolicy(res) {
  return HTML.test(String(res.getHeader("content-type"))) && !res.hasHeader("content-security-policy");
}

/**
 * A page as it is sent: its neighbouring scripts made one, a policy that names those where it has none of its own, and the
 * texts that were left out of it in their places. No script is ever among these.
 * @param {import("./capture.mjs").Held} held
 * @param {readonly string[]} leftOut
 * @returns {import("./capture.mjs").Held}
 */
export function finishPage({ body, headers, ...held }, leftOut) {
  const bare = joinInlineScripts(body.toString("utf8"));
  const policy =
    headers["content-security-policy"] ??
    contentPolicy({ scripts: inlineScriptSources(bare), frames: "'self'" });
  return {
    ...held,
    headers: { ...headers, "content-security-policy": policy },
    body: Buffer.from(putBack(bare, leftOut), "utf8"),
  };
}
