import { recordAt } from "@/app/_view/record";
import { countReplies, listReplies, type ReplyFilter } from "@/lib/replies/queries";
import { ParameterError } from "@/lib/views/problem";
import { REPLIES } from "../_addresses/lists";
import { sliceOf } from "../_addresses/paging";
import { leaderNamed } from "../_named";
import { apiRoute } from "../_route";
import { listedReplyJson } from "../_shapes";

/** Replies up to the day, newest first unless oldest, each with the stance or event that it answers. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = apiRoute(
  REPLIES,
  async ({ view, moment }) => {
    const { number } = moment.release;
    const record = await recordAt(number);
    const { from, to, answers, order } = view;
    if (from && to && from > to)
      throw new ParameterError([{ parameter: "from", value: from, code: "bad-period" }]);
    const filter: ReplyFilter = {
      leaders: view.leaders.map((slug) => leaderNamed(record, slug).id),
      to: answers === "any" ? null : answers,
      from,
      until: to && to < moment.asOf ? to : moment.asOf,
      order,
    };
    const [count, replies] = await Promise.all([
      countReplies(number, filter),
      listReplies(number, { ...filter, ...sliceOf(view) }),
    ]);
    return { body: { replies: replies.map(listedReplyJson) }, count };
  },
);
