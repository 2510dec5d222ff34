import { everyMethod, type Method } from "@/app/_view/answer-route";
import { CHANGES } from "../../../_addresses/changes";
import { type Filed, fileAnswer } from "../../../_files";
import { GET as get, HEAD as head, OPTIONS as options } from "../changes/route";

const CHANGED = { GET: get, HEAD: head, OPTIONS: options };
type Context = { params: Promise<{ number: string; file: string }> };

/** What a release changed as a table, `/api/v1/releases/1/changes.csv`, with its description. */
const handler = (method: Method) => async (request: Request, context: Context) => {
  const { file } = await context.params;
  const filed: Filed = { address: CHANGES, route: (asked) => (given) => CHANGED[asked](given, context) };
  return fileAnswer(request, file, method, (name) => (name === "changes" ? filed : undefined));
};

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = everyMethod(handler);
