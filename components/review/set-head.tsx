import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import type { ChangeSetHead } from "@/lib/change-sets/model";
import { changeSetPath } from "@/lib/change-sets/path";
import type { Move } from "@/lib/domain/workflow";
import { formatAge } from "@/lib/i18n/age";
import { formatInstant, formatList } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";

/** The head of a change set: what it is called, where it stands, whose it is, and what happens next. */
export function SetHead({
  head,
  isOwn,
  open,
  overtaken,
  withheld,
  stopped,
  mayApproveOwn,
  now,
}: {
  head: ChangeSetHead;
  /** Whether whoever looks is its author. */
  isOwn: boolean;
  /** The moves open to them. */
  open: readonly Move[];
  /** How many records in it another release changed since. */
  overtaken: number;
  /** Of how many what stands is withheld. */
  withheld: number;
  /** Why it would be stopped because of that, record by record. */
  stopped: { label: string; reason: string }[];
  /** Whether they wrote in it and may approve it all the same. */
  mayApproveOwn: boolean;
  now: Date;
}) {
  const t = getTranslator("review");
  const { id, title, state } = head;
  return (
    <>
      <PageHeader
        eyebrow={t("head.eyebrow", { id, state: t(`states.${isStopped(head) ? "stopped" : state}`) })}
        title={title}
        standfirst={<NextStep head={head} isOwn={isOwn} open={open} />}
        actions={
          open.length > 0 && (
            <a className="button" href="#moves">
              {t("next.toMoves")}
            </a>
          )
        }
      />
      <p className="dotted">{facts(head, now)}</p>
      {overtaken > 0 && state !== "conflicted" && (
        <Notice kind="warning">
          <p>
            {t.rich("next.overtaken", { count: overtaken, link: linkTo(`${changeSetPath(id)}/conflicts`) })}
          </p>
        </Notice>
      )}
      {(withheld > 0 || stopped.length > 0) && (
        <Notice kind="warning">
          {withheld > 0 && <p>{t("next.withheld", { count: withheld })}</p>}
          {stopped.length > 0 && (
            <>
              <p>{t("next.stopped")}</p>
              <ul className="list-disc ps-5">
                {stopped.map(({ label, reason }) => (
                  <li key={`${label} ${reason}`}>
                    {t("next.stoppedLine", { label, reason: reason.replace(/\.$/, "") })}
                  </li>
                ))}
              </ul>
            </>
          )}
        </Notice>
      )}
      {mayApproveOwn && (
        <Notice>
          <p>{t("next.selfApproval")}</p>
        </Notice>
      )}
    </>
  );
}

/** Whether what stopped it is a withholding, and no other release. */
function isStopped({ state, moves }: ChangeSetHead): boolean {
  return state === "conflicted" && moves.at(-1)?.move === "stop";
}

const linkTo = (href: string) => (chunks: ReactNode) => (
  <a key={href} href={href}>
    {chunks}
  </a>
);

function facts(head: ChangeSetHead, now: Date): ReactNode[] {
  const t = getTranslator("review");
  const { author, authorIsGone, contributors, createdAt, version, undoes, approvedBy } = head;
  const others = contributors.filter(({ id }) => id !== author.id).map(({ name }) => name);
  const proposed = { name: author.name, age: formatAge(createdAt, now) };
  return [
    <time key="at" dateTime={createdAt.toISOString()} title={formatInstant(createdAt)}>
      {t(authorIsGone ? "head.proposedGone" : "head.proposed", proposed)}
    </time>,
    others.length > 0 && <span key="with">{t("head.with", { names: formatList(others) })}</span>,
    approvedBy && <span key="approved">{t("head.approvedBy", { name: approvedBy.name })}</span>,
    undoes !== null && (
      <span key="undoes">
        {t.rich("head.undoes", { release: undoes, link: linkTo(`/changes/${undoes}`) })}
      </span>
    ),
    <span key="version">{t("head.version", { version })}</span>,
  ];
}

/** What happens next with the set, as far as it concerns whoever looks. */
function NextStep({ head, isOwn, open }: { head: ChangeSetHead; isOwn: boolean; open: readonly Move[] }) {
  const t = getTranslator("review");
  const { id, state, author, release, scheduledFor } = head;
  const conflicts = linkTo(`${changeSetPath(id)}/conflicts`);
  switch (state) {
    case "draft":
      if (isOwn) return t("next.draftOwn");
      return open.includes("adopt") ? t("next.draftLeft", { name: author.name }) : t("next.draft");
    case "in-review":
      if (open.includes("approve")) return t("next.in-reviewDecide");
      return t(isOwn ? "next.in-reviewOwn" : "next.in-review");
    case "approved":
      return t(open.includes("publish") ? "next.approvedPublish" : "next.approved");
    case "scheduled":
      return t("next.scheduled", { at: scheduledFor ? formatInstant(scheduledFor) : "" });
    case "published":
      return t.rich("next.published", { release: release ?? 0, link: linkTo(`/changes/${release}`) });
    case "returned":
      return t(isOwn ? "next.returnedOwn" : "next.returned");
    case "withdrawn":
      return t("next.withdrawn");
    case "conflicted":
      if (isStopped(head)) return t(isOwn ? "next.stoppedOwn" : "next.stoppedOther");
      return t.rich(isOwn ? "next.conflictedOwn" : "next.conflicted", { link: conflicts });
  }
}
