import { everyMethod, type Method } from "@/app/_view/answer-route";
import { changedRecords, differenceOf } from "@/lib/changes/queries";
import { MissingRecordError, shownValue } from "@/lib/views/problem";
import { CHANGES } from "../../../_addresses/changes";
import { sliceOf } from "../../../_addresses/paging";
import { changedRecordJson } from "../../../_changes";
import { apiRoute } from "../../../_route";

type Context = { params: Promise<{ number: string }> };

/** What a release added, changed and removed, as the page of the release shows it. */
function routeOf(asked: string) {
  return apiRoute(CHANGES, async ({ view, moment }) => {
    const number = /^[1-9]\d{0,8}$/.test(asked) ? Number(asked) : 0;
    if (number < 1 || number > moment.release.number)
      throw new MissingRecordError("release", shownValue(asked));
    const noun = view.noun === "all" ? null : view.noun;
    const [{ nouns }, records] = await Promise.all([
      differenceOf(number),
      changedRecords(number, { noun, ...sliceOf(view) }),
    ]);
    const count = nouns
      .filter((one) => noun === null || one.noun === noun)
      .reduce((sum, { added, changed, removed }) => sum + added + changed + removed, 0);
    return {
      body: { number, counts: nouns, changes: records.map(changedRecordJson) },
      count,
    };
  });
}

const handler =
  (method: Method) =>
  async (request: Request, { params }: Context) =>
    routeOf((await params).number)[method](request);

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = everyMethod(handler);
