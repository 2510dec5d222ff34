const ROBOT = /bot\b|crawl|spider|slurp|preview|archiver/i;

/**
 * Who asks, by kind and never by address or name: somebody signed in, a program with a key, a search engine, a browser, or
 * another program.
 * @param {import("node:http").IncomingMessage} req
 * @returns {"signed-in" | "key" | "robot" | "browser" | "program"}
 */
export function clientClass({ headers }) {
  if ((headers.cookie ?? "").includes("standpoint.")) return "signed-in";
  if (headers.authorization !== undefined) return "key";
  const agent = headers["user-agent"] ?? "";
  if (ROBOT.test(agent)) return "robot";
  return agent.startsWith("Mozilla/") ? "browser" : "program";
}
