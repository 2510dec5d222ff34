import { readFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { approveChangeSet } from "@/lib/change-sets/approval/mutations";
import { moveChangeSet } from "@/lib/change-sets/mutations";
import { publishChangeSet } from "@/lib/change-sets/publish";
import type { Db } from "@/lib/db/client";
import type { Actor } from "@/lib/domain/permissions";
import { beginImport } from "@/lib/imports/begin/mutations";
import { checkImport } from "@/lib/imports/checking/mutations";
import { makeChangeSet } from "@/lib/imports/making/mutations";
import type { ImportedRow } from "@/lib/imports/model";
import { discardImport, leaveOutRefused } from "@/lib/imports/mutations";
import { findImport, rowsOf } from "@/lib/imports/queries";
import { FILE_LIMITS } from "@/lib/imports/reading/model";
import { actorOf } from "@/lib/people/model";
import { listPeople } from "@/lib/people/queries";
import type { Failure } from "@/lib/result";
import { type Asked, readArguments } from "./arguments";
import { reportOf } from "./report";
import { USAGE } from "./usage";

/** What the command says, and whether it did what was asked. */
export type Said = { ok: boolean; text: string };

/** Whoever can run commands here owns the database; the audit log says that it was done so. */
const PROGRAM: Actor = { kind: "system", id: "command line" };

/**
 * Runs `npm run import -- …` on a database, which may be empty.
 * @param args  what stands after it
 * @param given.from  the directory in which the file is looked for
 */
export async function runImportCommand(
  db: Db,
  args: readonly string[],
  { from, now }: { from: string; now: Date },
): Promise<Said> {
  const asked = readArguments(args);
  if (typeof asked === "string") return { ok: false, text: `${asked}\n\n${USAGE}` };
  const actor = asked.as === undefined ? PROGRAM : await personOf(db, asked.as);
  if (!actor) return nobody(asked.as);
  const reviewer = asked.publishAs === undefined ? null : await personOf(db, asked.publishAs);
  if (asked.publishAs !== undefined && !reviewer) return nobody(asked.publishAs);
  const path = resolve(from, asked.file);
  const bytes = await readFile(path).catch((error: Error) => error.message);
  if (typeof bytes === "string") return { ok: false, text: `${path} cannot be read: ${bytes}` };

  const { title, kind } = asked;
  const begun = await beginImport(db, { fileName: basename(path), bytes, title, kind, actor, now });
  if (!begun.ok) return refused(begun);
  const step = { id: begun.value.id, actor, now };
  await checkImport(db, step);
  return finish(db, asked, step, reviewer);
}

type Step = { id: number; actor: Actor; now: Date };

async function finish(db: Db, asked: Asked, step: Step, reviewer: Actor | null): Promise<Said> {
  if (asked.leaveOutRefused) {
    const left = await leaveOutRefused(db, step);
    if (!left.ok) return refused(left);
  }
  const made = await makeChangeSet(db, step);
  const report = await reported(db, step);
  if (!made.ok) {
    // What stands already needs no change: that is no failure.
    await discardImport(db, step);
    const said = refused({ ...made, message: `${report}\nNothing was made. ${made.message}` });
    return { ...said, ok: made.code === "empty" };
  }
  const { changeSetId, changes } = made.value;
  const text = `${report}\nChange set ${changeSetId} “${asked.title.trim()}” holds ${changes} changes.`;
  if (!reviewer) return { ok: true, text };
  const published = await publish(db, changeSetId, step, reviewer);
  return { ok: published.ok, text: `${text}\n${published.text}` };
}

async function reported(db: Db, { id, actor }: Step): Promise<string> {
  const head = await findImport(actor, id, db);
  if (!head) throw new Error(`import ${id} vanished while it was read`);
  const rows: ImportedRow[] = await rowsOf(id, { outcome: "refused", limit: FILE_LIMITS.rows }, db);
  return reportOf(head, rows);
}

/** Through the same moves as any change set: its author submits it, the reviewer approves and publishes it. */
async function publish(db: Db, id: number, { actor, now }: Step, reviewer: Actor): Promise<Said> {
  const submitted = await moveChangeSet(db, { id, move: "submit", actor, now });
  if (!submitted.ok) return refused(submitted);
  const { version } = await db.changeSet.findUniqueOrThrow({ where: { id }, select: { version: true } });
  const approved = await approveChangeSet(db, { id, version, actor: reviewer, now });
  if (!approved.ok) return refused(approved);
  const published = await publishChangeSet(db, { id, actor: reviewer, now });
  if (!published.ok) return refused(published);
  return { ok: true, text: `It is published as release ${published.value.release}.` };
}

async function personOf(db: Db, email: string): Promise<Actor | null> {
  const person = (await listPeople(db)).find((one) => one.email === email.trim().toLowerCase());
  return person && person.state !== "disabled" ? actorOf(person, null) : null;
}

function nobody(email: string | undefined): Said {
  return { ok: false, text: `There is no account of ${email}. \`npm run user -- list\` shows all.` };
}

function refused({ message, problems }: Failure): Said {
  const named = problems
    .filter(({ reason }) => reason !== message)
    .map(
      ({ record, field, reason }) =>
        `  ${[record, field].filter((part) => part !== "").join(", ")}: ${reason}`,
    );
  const [first] = problems;
  const place = first && first.reason === message && first.record !== "" ? ` (${first.record})` : "";
  return { ok: false, text: [`${message}${place}`, ...named].join("\n") };
}
