/**
 * What tells browsers to come by https alone for a year. Hosts below this one are others' to decide for, and it is for the
 * operator to have it built into browsers (`preload`).
 */
export const TRANSPORT_SECURITY = ["Strict-Transport-Security", "max-age=31536000"];

/**
 * Whether an answer says so: where the site's own address is one of https, and whoever stands in front and is trusted says
 * that this request came by it. Browsers heed it nowhere else.
 * @param {string | undefined} site SITE_URL
 * @param {(address: string, hop: number) => boolean} isTrusted
 * @returns {(req: import("node:http").IncomingMessage) => boolean}
 */
export function cameSecurely(site, isTrusted) {
  if (!site?.trim().toLowerCase().startsWith("https://")) return () => false;
  return ({ headers, socket }) => {
    // The first of several is how it reached whoever stands foremost.
    const [proto = ""] = String(headers["x-forwarded-proto"] ?? "").split(",", 1);
    return proto.trim().toLowerCase() === "https" && isTrusted(socket.remoteAddress ?? "", 0);
  };
}
