import { createMcpHandler, McpServer } from "@modelcontextprotocol/server";
import { limitedAnswer } from "@/app/_view/limited";
import { METHOD_VERSION } from "@/lib/domain/agreement";
import { clientAddress } from "@/lib/http/client-address";
import { OPEN_TO_ALL, problemBody } from "@/lib/http/problem-answer";
import { answerTool } from "./_answer";
import { TOOLS } from "./_tools";

const MOST_BYTES = 64 * 1024;
/** Of the codes that JSON-RPC leaves to servers. */
const TOO_MANY = -32000;

const INSTRUCTIONS =
  "Standpoint records what political leaders say and do, issue by issue: every position is sourced, dated and reviewed. " +
  "Positions run from -2 (opposes strongly) to +2 (supports strongly); a state such as not-found or unclear is no position. " +
  "Each answer, and each record in it, has a permalink with its release and day: cite these. A long list comes in parts; go on with `cursor`. Say what is not known, and give the source with a claim.";

const handler = createMcpHandler(
  ({ requestInfo }) => {
    const address = requestInfo ? clientAddress(requestInfo.headers) : null;
    const server = new McpServer(
      { name: "standpoint", title: "Standpoint", version: METHOD_VERSION },
      { instructions: INSTRUCTIONS },
    );
    for (const tool of TOOLS)
      server.registerTool(
        tool.name,
        {
          title: tool.title,
          description: tool.description,
          inputSchema: tool.input,
          outputSchema: tool.answered.output,
          annotations: { readOnlyHint: true, idempotentHint: true, openWorldHint: false },
        },
        (given) => answerTool(tool, given, address),
      );
    return server;
  },
  { maxRequestBodySize: MOST_BYTES, onerror: (error) => console.error(error) },
);

const CROSS_ORIGIN = {
  ...OPEN_TO_ALL,
  "access-control-allow-methods": "POST, OPTIONS",
  "access-control-allow-headers":
    "content-type, accept, mcp-protocol-version, mcp-session-id, mcp-method, mcp-name",
};

/**
 * The Model Context Protocol over streamable HTTP, so that an analyst's assistant answers from what is on record. Every
 * tool only reads, and answers as the JSON interface does. Nothing is kept between requests. Each message counts as a request
 * of the interface, and what a tool asks for as another.
 */
async function answer(request: Request): Promise<Response> {
  const response = await limitedAnswer(request, () => handler.fetch(request), { refuse: tooMany });
  for (const [name, value] of Object.entries(CROSS_ORIGIN)) response.headers.set(name, value);
  response.headers.set("cache-control", "no-store");
  return response;
}

/** The refusal as an error of the protocol that answers no message in particular, with the problem in it. */
function tooMany(): Response {
  const problem = problemBody("too-many-requests");
  const error = { code: TOO_MANY, message: problem.detail, data: problem };
  return Response.json({ jsonrpc: "2.0", id: null, error }, { status: problem.status });
}

export const POST = answer;
export const GET = answer;
export const DELETE = answer;

export async function OPTIONS(): Promise<Response> {
  return new Response(null, { status: 204, headers: CROSS_ORIGIN });
}
