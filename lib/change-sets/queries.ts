import { database } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { type Actor, may } from "@/lib/domain/permissions";
import type { Move } from "@/lib/domain/workflow";
import type { Who } from "@/lib/people/names/model";
import { namesOf } from "@/lib/people/names/queries";
import type { ChangeSetHead, UnfinishedForm } from "./model";
import type { NounName } from "./nouns";
import { stateOf } from "./states";

/**
 * The change sets that someone may know of: a draft is its author's, and a reviewer's once its author has left, so that it
 * can be adopted; from its submission on it is all editors'. One that was withdrawn before anybody else read it stays unread.
 * @param among  where none is asked for that was withdrawn, the question is the plainer, and its index found
 */
export async function readableBy(
  actor: Actor,
  among: "all" | "not withdrawn" = "all",
): Promise<Prisma.ChangeSetWhereInput> {
  if (!may(actor, "comment")) return { id: { in: [] } };
  const wasSubmitted = { moves: { some: { move: "submit" } } };
  return {
    OR: [
      { author: actor.id },
      { state: { notIn: ["draft", "withdrawn"] } },
      ...(among === "all" ? [{ state: "withdrawn" as const, ...wasSubmitted }] : []),
      ...(may(actor, "review") ? [{ state: "draft" as const, author: { in: await goneIds() } }] : []),
    ],
  };
}

/** Ids of those whose accounts are disabled. */
async function goneIds(): Promise<string[]> {
  const gone = await database().user.findMany({
    where: { disabledAt: { not: null } },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  return gone.map(({ id }) => id);
}

/** A change set as its readers see it, without its changes; null where there is none that this actor may know of. */
export async function findChangeSet(actor: Actor, id: number): Promise<ChangeSetHead | null> {
  return readHead({ AND: [{ id }, await readableBy(actor)] });
}

/** A change set as a guest's link shows it; whether it may, the link decides. */
export function findChangeSetOfLink(id: number): Promise<ChangeSetHead | null> {
  return readHead({ id });
}

async function readHead(where: Prisma.ChangeSetWhereInput): Promise<ChangeSetHead | null> {
  const row = await database().changeSet.findFirst({
    where,
    select: {
      id: true,
      title: true,
      sentence: true,
      state: true,
      version: true,
      author: true,
      contributors: true,
      approvedBy: true,
      createdAt: true,
      changedAt: true,
      scheduledFor: true,
      undoes: true,
      release: { select: { number: true, sentence: true } },
      moves: { orderBy: { id: "asc" } },
    },
  });
  if (!row) return null;
  const [wordings, gone] = await Promise.all([
    database().auditEntry.findMany({
      where: { changeSetId: row.id, action: { in: ["describe", "reword"] } },
      orderBy: { id: "asc" },
      select: { action: true, at: true, actor: true, detail: true },
    }),
    database().user.findFirst({ where: { id: row.author, disabledAt: { not: null } }, select: { id: true } }),
  ]);
  const rewordings = wordings.filter(({ action }) => action === "reword");
  const nameOf = await namesOf([
    row.author,
    ...row.contributors,
    ...(row.approvedBy ? [row.approvedBy] : []),
    ...row.moves.map(({ actor }) => actor),
    ...rewordings.map(({ actor }) => actor),
  ]);
  const { approvedBy, release, moves, contributors, ...rest } = row;
  return {
    ...rest,
    state: stateOf(row.state),
    author: nameOf(row.author),
    authorIsGone: gone !== null,
    contributors: [row.author, ...contributors.filter((one) => one !== row.author)].map(nameOf),
    approvedBy: approvedBy === null ? null : nameOf(approvedBy),
    // What readers were told may have been drafted as it was published.
    sentence: release?.sentence ?? row.sentence,
    wordedFor: row.sentence.trim() ? versionOf(wordings.at(-1)?.detail) : null,
    release: release?.number ?? null,
    moves: moves.map(({ move, fromState, toState, actor, note, at }) => ({
      move: move as Move,
      from: stateOf(fromState),
      to: stateOf(toState),
      by: nameOf(actor),
      note,
      at,
    })),
    rewordings: rewordings.map(({ at, actor, detail }) => {
      const { before, after } = detail as { before: string; after: string };
      return { at, by: nameOf(actor) satisfies Who, before, after };
    }),
  };
}

/** The version that an entry of the log names. */
function versionOf(detail: Prisma.JsonValue | undefined): number | null {
  const named = detail && typeof detail === "object" && !Array.isArray(detail) ? detail.version : null;
  return typeof named === "number" ? named : null;
}

/** The forms that an author began in a draft and has not finished, the last saved first. */
export async function unfinishedForms(actor: Actor, changeSetId: number): Promise<UnfinishedForm[]> {
  const rows = await database().workingCopy.findMany({
    where: { changeSetId, changeSet: { author: actor.id } },
    orderBy: [{ savedAt: "desc" }, { id: "desc" }],
    select: { noun: true, key: true, isNew: true, savedAt: true },
  });
  return rows.map((row) => ({ ...row, noun: row.noun as NounName }));
}
