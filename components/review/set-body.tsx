import type { ReactNode } from "react";
import { recordLabel } from "@/components/changes/record-label";
import { Section } from "@/components/ui/section";
import type { ChangeSetHead, ProposedChange, UnfinishedForm } from "@/lib/change-sets/model";
import type { NounName } from "@/lib/change-sets/nouns";
import { changeSetPath } from "@/lib/change-sets/path";
import type { NounCount } from "@/lib/changes/model";
import type { ReadComment } from "@/lib/comments/model";
import type { Day } from "@/lib/domain/day";
import type { Move } from "@/lib/domain/workflow";
import type { FormAction } from "@/lib/forms/state";
import type { GuestLink } from "@/lib/guest-reviews/model";
import { getTranslator } from "@/lib/i18n/translator";
import { AddChanges } from "./add-changes";
import { ChangeTools, KindBadge } from "./change-tools";
import { ChangesSection } from "./changes-section";
import { CommentForm } from "./comment-form";
import { CommentText } from "./comment-text";
import { Conversation } from "./conversation";
import { EffectSection, type ShownEffect } from "./effect-section";
import { GuestsSection } from "./guests-section";
import { type MoveActions, Moves } from "./moves";
import { changeAnchor, ProposedChangeView, type Register } from "./proposed-change";
import { SentenceSection } from "./sentence-section";
import { SetHead } from "./set-head";

export type SetActions = {
  moves: MoveActions;
  comment: FormAction;
  describe: FormAction;
  reword: FormAction;
  changeKind: FormAction;
  dropChange: FormAction;
  guests: { invite: FormAction; revoke: FormAction };
};

/** The page of a change set for those who edit: what it says, what it does, what was said of it, what comes next. */
export function SetBody({
  head,
  viewer,
  open,
  reading: { counts, overtaken, withheld, stopped, changes, comments, register, effect },
  unfinished,
  answers,
  guests,
  drafted,
  day,
  now,
  actions,
  ...paging
}: {
  head: ChangeSetHead;
  /** The reports that it answers. */
  answers: ReactNode;
  /** Id of whoever looks. */
  viewer: string;
  open: readonly Move[];
  reading: {
    counts: NounCount[];
    overtaken: number;
    withheld: number;
    stopped: { label: string; reason: string }[];
    changes: ProposedChange[];
    comments: ReadComment[];
    register: Register;
    effect: ShownEffect | null;
  };
  unfinished: UnfinishedForm[];
  /** Guests' links and for how many days another would hold; null where whoever looks invites nobody at present. */
  guests: { links: GuestLink[]; days: number } | null;
  /** The sentence that the changes suggest. */
  drafted: string;
  day: Day;
  now: Date;
  noun: NounName | null;
  page: number;
  pages: number;
  href: (noun: NounName | null, page: number) => string;
  actions: SetActions;
}) {
  const t = getTranslator("review");
  const { id, version, state } = head;
  const isOwn = head.author.id === viewer;
  const writes = isOwn && state === "draft";
  const wroteInIt = head.contributors.some((one) => one.id === viewer);
  const sentence = head.sentence.trim() || drafted;
  const labelOf = (about: NonNullable<ReadComment["about"]>) => {
    const found = changes.find(({ noun, slug }) => noun === about.noun && slug === about.slug);
    const label = found ? recordLabel(found, register.names) : `${about.noun} ${about.slug}`;
    return { label, href: found ? `#${changeAnchor(found)}` : `${changeSetPath(id)}?noun=${about.noun}` };
  };
  return (
    <>
      <SetHead
        head={head}
        isOwn={isOwn}
        open={open}
        overtaken={overtaken}
        withheld={withheld}
        stopped={stopped}
        mayApproveOwn={wroteInIt && open.includes("approve")}
        now={now}
      />
      {answers}
      <SentenceSection
        head={head}
        drafted={drafted}
        mayDescribe={writes}
        mayReword={(state === "approved" || state === "scheduled") && head.approvedBy?.id === viewer}
        actions={actions}
      />
      <ChangesSection
        counts={counts}
        changes={changes}
        isOwn={isOwn}
        {...paging}
        add={writes && <AddChanges id={id} unfinished={unfinished} now={now} />}
        show={(change) => (
          <ProposedChangeView
            key={changeAnchor(change)}
            change={change}
            register={register}
            kind={writes ? null : <KindBadge change={change} />}
            tools={writes && <ChangeTools head={head} change={change} actions={actions} />}
          >
            <ChangeComments head={head} change={change} comments={comments} action={actions.comment} />
          </ProposedChangeView>
        )}
      />
      {effect && (
        <EffectSection
          shown={effect}
          names={register.names}
          day={day}
          isPublished={state === "published"}
          allHref={`${changeSetPath(id)}/effect`}
        />
      )}
      <Section id="conversation" title={t("conversation.title")} aside={t("conversation.aside")}>
        <Conversation head={head} comments={comments} labelOf={labelOf} now={now} />
        <CommentForm id={id} version={version} action={actions.comment} />
      </Section>
      {guests && <GuestsSection id={id} {...guests} now={now} actions={actions.guests} />}
      <Section id="moves" title={t("moves.title")}>
        <AdviceLines comments={comments} />
        <Moves head={head} open={open} wroteInIt={wroteInIt} sentence={sentence} actions={actions.moves} />
      </Section>
    </>
  );
}

/** The last advice of each guest, where the decision is made. */
function AdviceLines({ comments }: { comments: ReadComment[] }) {
  const t = getTranslator("review");
  const last = new Map(
    comments.flatMap((comment) => (comment.advice ? [[comment.by, comment] as const] : [])),
  );
  if (last.size === 0) return null;
  return (
    <ul className="advice">
      {[...last.values()].map(({ id, by, advice, version }) => (
        <li key={id}>
          <a href={`#comment-${id}`}>{t("guests.adviceLine", { name: by, advice: advice ?? "", version })}</a>{" "}
          <span className="text-note text-ink-soft">({t("conversation.adviceNote")})</span>
        </li>
      ))}
    </ul>
  );
}

/** What was said of one change, and the way to say something of it. */
function ChangeComments({
  head: { id, version },
  change,
  comments,
  action,
}: {
  head: { id: number; version: number };
  change: ProposedChange;
  comments: ReadComment[];
  action: FormAction;
}) {
  const own = comments.filter(({ about }) => about?.noun === change.noun && about.slug === change.slug);
  return (
    <div className="change-comments">
      {own.map((comment) => (
        <div key={comment.id} className="change-comment">
          <CommentText comment={comment} about={null} />
        </div>
      ))}
      <CommentForm id={id} version={version} about={change} action={action} />
    </div>
  );
}
