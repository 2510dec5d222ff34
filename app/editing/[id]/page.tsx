import { CHANGES_PER_PAGE, readSet } from "@/app/_review/reading";
import { proofAhead } from "@/app/_signed-in/proof-ahead";
import { signedInPage } from "@/app/_signed-in/signed-in-page";
import { pagesOf } from "@/app/_view/paging";
import { ReportsAnswered } from "@/components/reports/reports-answered";
import { countOf } from "@/components/review/changes-section";
import { SetBody } from "@/components/review/set-body";
import { isGrave } from "@/lib/auth/proof/proof";
import { NOUN_NAMES } from "@/lib/change-sets/nouns";
import { changeSetPath } from "@/lib/change-sets/path";
import { findChangeSet, unfinishedForms } from "@/lib/change-sets/queries";
import { sentenceFor } from "@/lib/change-sets/sentences/queries";
import { utcToday } from "@/lib/clock";
import { may } from "@/lib/domain/permissions";
import { MOVES, movesOpenTo } from "@/lib/domain/workflow";
import { guestStanding } from "@/lib/guest-reviews/model";
import { guestLinksOf } from "@/lib/guest-reviews/queries";
import { reportsOfChangeSet } from "@/lib/reports/queries";
import { readSettings } from "@/lib/settings/queries";
import { choice, writeView } from "@/lib/views/parameter";
import { page } from "@/lib/views/parameters";
import { MissingRecordError, shownValue } from "@/lib/views/problem";
import {
  adopt,
  approve,
  changeKind,
  comment,
  describe,
  dropChange,
  publish,
  returnToAuthor,
  revise,
  reword,
  schedule,
  submit,
  takeOver,
  unschedule,
  withdraw,
} from "./actions";
import { inviteGuest, revokeGuest } from "./guests/actions";

const spec = { noun: choice(["all", ...NOUN_NAMES]), page };

const ACTIONS = {
  moves: {
    submit,
    approve,
    return: returnToAuthor,
    schedule,
    unschedule,
    publish,
    revise,
    "take-over": takeOver,
    adopt,
    withdraw,
  },
  comment,
  describe,
  reword,
  changeKind,
  dropChange,
  guests: { invite: inviteGuest, revoke: revokeGuest },
};

/** One change set, read like a pull request: what it changes, what that does, what was said of it, and what comes next. */
export default async function ChangeSetPage(props: PageProps<"/editing/[id]">) {
  const { id: asked } = await props.params;
  const path = `/editing/${asked}`;
  return signedInPage(props, path, "comment", spec, async ({ view, actor }) => {
    const head = /^[1-9]\d{0,8}$/.test(asked) ? await findChangeSet(actor, Number(asked)) : null;
    if (!head) throw new MissingRecordError("changeSet", shownValue(asked));
    const noun = view.noun === "all" ? null : view.noun;
    const day = utcToday();
    const now = new Date();
    const [{ selfApproval, linkDays }, reading, unfinished, drafted, links] = await Promise.all([
      readSettings(),
      readSet(head, { noun, skip: (view.page - 1) * CHANGES_PER_PAGE, day }),
      unfinishedForms(actor, head.id),
      sentenceFor(actor, head.id),
      guestLinksOf(actor, head.id, now),
    ]);
    const open = movesOpenTo({
      state: head.state,
      actor,
      author: head.author.id,
      contributors: head.contributors.map(({ id }) => id),
      authorIsGone: head.authorIsGone,
      selfApprovalAllowed: selfApproval,
    });
    const count = reading.counts.reduce(
      (sum, own) => sum + (noun && own.noun !== noun ? 0 : countOf(own)),
      0,
    );
    return {
      title: head.title,
      body: (
        <>
          {open.some((move) => isGrave(MOVES[move].right)) && (await proofAhead())}
          <SetBody
            head={head}
            viewer={actor.id}
            open={open}
            reading={reading}
            unfinished={unfinished}
            answers={<ReportsAnswered reports={await reportsOfChangeSet(head.id)} />}
            drafted={drafted ?? ""}
            day={day}
            now={now}
            guests={
              may(actor, "invite") && guestStanding(head.state) === "open" ? { links, days: linkDays } : null
            }
            noun={noun}
            page={view.page}
            pages={pagesOf(count, CHANGES_PER_PAGE, view.page)}
            href={(of, to) =>
              `${changeSetPath(head.id)}${writeView(spec, { noun: of ?? "all", page: to })}#changes`
            }
            actions={ACTIONS}
          />
        </>
      ),
    };
  });
}
