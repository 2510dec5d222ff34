/** By the first part of the path. Few, and none of a reader's making, since each is a series of numbers for good. */
const CLASSES = /** @type {const} */ ({
  _next: "file",
  api: "interface",
  mcp: "interface",
  oembed: "interface",
  figures: "figure",
  embed: "figure",
  share: "figure",
  data: "download",
  "sign-in": "signed-in",
  account: "signed-in",
  welcome: "signed-in",
  editing: "signed-in",
  admin: "signed-in",
  follow: "follower",
  review: "signed-in",
  reply: "signed-in",
});

/**
 * What kind of thing is asked for.
 * @param {string} url
 * @returns {(typeof CLASSES)[keyof typeof CLASSES] | "feed" | "page"}
 */
export function routeClass(url) {
  const path = url.split("?", 1)[0] ?? "";
  const [, first = ""] = path.split("/", 2);
  if (Object.hasOwn(CLASSES, first)) return CLASSES[/** @type {keyof typeof CLASSES} */ (first)];
  return /\.(atom|xml|txt)$/.test(path) ? "feed" : "page";
}
