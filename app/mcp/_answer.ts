import type { CallToolResult } from "@modelcontextprotocol/server";
import { siteAddress } from "@/lib/http/site-address";
import type { Arguments, Tool } from "./_tools";

/** As the parameters of an address: lists by commas, weights as `issue:weight`, nothing for what is not given. */
function queryOf(given: Arguments): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(given).sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (value === undefined || value === null || (Array.isArray(value) && value.length === 0)) continue;
    if (Array.isArray(value)) query.set(name, value.join(","));
    else if (typeof value === "object")
      query.set(
        name,
        Object.entries(value)
          .map(([key, weight]) => `${key}:${weight}`)
          .join(","),
      );
    else query.set(name, String(value));
  }
  const text = query.toString().replace(/%2C/g, ",").replace(/%3A/g, ":").replace(/%40/g, "@");
  return text && `?${text}`;
}

/**
 * What a tool answers: the JSON that its address of the interface answers, with the permanent addresses of the same as a
 * page and as JSON; a refusal says what is wrong and what would be right.
 * @param address  of who asks, whose limit it counts against; null for the program itself
 */
export async function answerTool(
  { api, page, answered }: Tool,
  given: Arguments,
  address: string | null,
): Promise<CallToolResult> {
  const asked = new URL(`${api.path}${queryOf(given)}`, siteAddress());
  const response = await api.get(
    new Request(asked, address ? { headers: { "x-forwarded-for": address } } : {}),
  );
  const body: Record<string, unknown> = await response.json();
  if (!response.ok) return { isError: true, content: [{ type: "text", text: JSON.stringify(body) }] };
  const { asOf, release, ...rest } = body;
  const moment = { asOf, release };
  const shown = page(given);
  const permanent = (path: string, query: Arguments = {}) => {
    const { pathname, searchParams, hash } = new URL(path, siteAddress());
    const whole = { ...Object.fromEntries(searchParams), ...query, ...moment };
    return new URL(`${pathname}${queryOf(whole)}${hash}`, siteAddress()).href;
  };
  // By its number: a cursor ends with the next withholding.
  const numbered = { ...given, cursor: undefined, page: rest.page === 1 ? undefined : rest.page };
  const answer = {
    ...moment,
    permalink: permanent(shown.path, shown.query),
    json: permanent(api.path, numbered),
    ...answered.write(rest, permanent),
  };
  return { content: [{ type: "text", text: JSON.stringify(answer) }], structuredContent: answer };
}
