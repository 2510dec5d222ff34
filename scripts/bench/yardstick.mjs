import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { HEAP_GROWTH } from "../launcher/heap.mjs";
import { STATE } from "../launcher/lock.mjs";
import { nextEnvironment, run } from "../launcher/run.mjs";
import { Refusal, ROOT, say } from "../launcher/say.mjs";

// The plainest application of the same Next on the same server: what a page costs before it is about anything. It is
// written outside the product's own folders, so that no yardstick is ever part of a build that people use.
const FOLDER = join(STATE, "bench", "yardstick");

const LIST = `export function List({ elements, pad }) {
  return (
    <main>
      {Array.from({ length: elements }, (_, n) => <p key={n}>{\`Element \${n}\`}</p>)}
      {pad > 0 && <pre>{"x".repeat(pad)}</pre>}
    </main>
  );
}
`;

/** @param {"dynamic" | "static"} kind */
const page = (
  kind,
) => `${kind === "dynamic" ? 'import { connection } from "next/server";\n' : ""}import { List } from "../../../list";
${kind === "static" ? "export const generateStaticParams = () => [];\n" : ""}
export default async function Page({ params }) {
${kind === "dynamic" ? "  await connection();\n" : ""}  const { elements, pad } = await params;
  return <List elements={Number(elements)} pad={Number(pad)} />;
}
`;

// Next's own handler and nothing around it, with the heap that the product's server has.
const SERVER = `import { createServer } from "node:http";
import { setFlagsFromString } from "node:v8";
process.env.NODE_ENV = "production";
process.env.NEXT_TELEMETRY_DISABLED = "1";
setFlagsFromString(${JSON.stringify(HEAP_GROWTH)});
const { default: next } = await import("next");
const app = next({ dev: false, dir: new URL("..", import.meta.url).pathname, hostname: "localhost", port: 0 });
await app.prepare();
const handle = app.getRequestHandler();
const server = createServer((req, res) => void handle(req, res));
server.listen(0, "127.0.0.1", () => console.log(\`The yardstick is ready on http://127.0.0.1:\${server.address().port}\`));
process.on("SIGTERM", () => process.exit(0));
`;

const FILES = {
  "scripts/serve.mjs": SERVER,
  "package.json": JSON.stringify({ name: "yardstick", private: true, type: "module" }),
  // The packages are those of the checkout, which the bundler must be told it may enter.
  "next.config.mjs": `export default { poweredByHeader: false, experimental: { agentUpgrade: false }, turbopack: { root: ${JSON.stringify(ROOT)} }, outputFileTracingRoot: ${JSON.stringify(ROOT)} };\n`,
  "app/layout.jsx": `export default function Layout({ children }) {
  return <html lang="en"><head><title>Yardstick</title></head><body>{children}</body></html>;
}
`,
  "app/list.jsx": LIST,
  "app/dynamic/[elements]/[pad]/page.jsx": page("dynamic"),
  // Without a list of its pages, each is rendered at its first request and kept: a static page whatever the numbers.
  "app/static/[elements]/[pad]/page.jsx": page("static"),
  "app/json/[bytes]/route.js": `export async function GET(_request, { params }) {
  const { bytes } = await params;
  return new Response("x".repeat(Number(bytes)), { headers: { "content-type": "application/json" } });
}
`,
};

/**
 * Builds the yardstick application where it is missing or was made by other code, with a server that is Next's own
 * handler. Its addresses: /dynamic/<elements>/<pad>, /static/<elements>/<pad> (`pad` characters more, which
 * stand in the document and in its payload) and /json/<bytes>.
 * @returns {Promise<string>} its folder
 */
export async function buildYardstick() {
  const next = readFileSync(join(ROOT, "node_modules/next/package.json"), "utf8");
  const hash = createHash("sha256").update(JSON.stringify(FILES)).update(next).digest("hex");
  const mark = join(FOLDER, "built");
  const fresh = existsSync(mark) && readFileSync(mark, "utf8") === hash;
  if (!fresh) {
    say("Building the yardstick pages");
    rmSync(FOLDER, { recursive: true, force: true });
    for (const [path, content] of Object.entries(FILES)) {
      mkdirSync(dirname(join(FOLDER, path)), { recursive: true });
      writeFileSync(join(FOLDER, path), content);
    }
    const { code, output } = await run(
      process.execPath,
      [join(ROOT, "node_modules/next/dist/bin/next"), "build", FOLDER],
      { env: nextEnvironment("production") },
    );
    if (code !== 0) throw new Refusal(`The yardstick pages could not be built:\n${output}`);
    writeFileSync(mark, hash);
  }
  return FOLDER;
}
