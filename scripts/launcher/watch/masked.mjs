/** Addresses of which a part is a key: whoever has it is let in. */
const KEYS = /\/(review|reply|welcome|follow|present\/shared)\/[^/?#\s"'<>]+/g;

/**
 * An address as it may stand in a log: without the keys that some paths hold, and of its query the names alone, since
 * what people search for and where a sign-in leads is theirs.
 * @param {string} url
 */
export function maskedUrl(url) {
  const [path = "", query = ""] = url.split("?", 2);
  const names = [...new Set(query.split("&").map((pair) => pair.split("=", 1)[0] ?? ""))].filter((name) =>
    /^[\w.-]{1,40}$/.test(name),
  );
  const masked = path.replace(KEYS, "/$1/…").slice(0, 500);
  return names.length > 0 ? `${masked}?${names.slice(0, 20).join("&")}` : masked;
}

/**
 * The text of an error as it may stand in a log: without keys in addresses and without passwords of servers.
 * @param {string} text
 */
export function maskedText(text) {
  return text
    .replace(KEYS, "/$1/…")
    .replace(/\b([a-z][a-z+]{0,20}:\/\/)[^\s/@]+@/g, "$1…@")
    .replace(/([?&][\w.-]+=)[^\s&"'<>]+/g, "$1…");
}
