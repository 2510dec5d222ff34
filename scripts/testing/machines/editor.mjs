const TEXT = /** @type {Record<string, string>} */ ({
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  "#x27": "'",
  "#39": "'",
});

/** What an editor was answered. @typedef {{ status: number, text: string, location: string | null, ms: number }} Answered */

/**
 * An editor whose browser sends forms by itself, without script.
 * @param {string} site @param {string} cookie
 */
export function startEditor(site, cookie) {
  /** @param {string} path @param {RequestInit} [more] @returns {Promise<Answered>} */
  const ask = async (path, more = {}) => {
    const began = performance.now();
    const answer = await fetch(`${site}${path}`, {
      ...more,
      headers: { cookie, origin: site },
      redirect: "manual",
      signal: AbortSignal.timeout(60_000),
    });
    const text = await answer.text();
    const { status, headers } = answer;
    return { status, text, location: headers.get("location"), ms: Math.round(performance.now() - began) };
  };
  return {
    read: (/** @type {string} */ path) => ask(path),
    /** @param {string} path @param {[string, string][]} fields */
    send(path, fields) {
      const body = new FormData();
      for (const [name, value] of fields) body.append(name, value);
      return ask(path, { method: "POST", body });
    },
  };
}

/**
 * The fields of the form of a page that has one of this name, as a browser would send them.
 * @param {string} html @param {string} name @returns {[string, string][]} none where there is no such form
 */
export function fieldsOf(html, name) {
  const form = html
    .split("<form")
    .slice(1)
    .map((rest) => rest.split("</form>")[0] ?? "")
    .find((one) => one.includes(`name="${name}"`));
  return [...(form ?? "").matchAll(/<input[^>]*>/g)].flatMap(([input]) => {
    const [field, value = ""] = ["name", "value"].map((one) => attribute(input, one));
    return field ? [/** @type {[string, string]} */ ([field, value])] : [];
  });
}

/** @param {string} tag @param {string} name */
function attribute(tag, name) {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return value?.replace(/&(#?\w+);/g, (whole, entity) => TEXT[entity] ?? whole);
}
