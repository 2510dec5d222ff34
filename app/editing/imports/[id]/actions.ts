"use server";

import { refresh } from "next/cache";
import { gate } from "@/app/_session/gate";
import { goTo } from "@/app/_session/go-to";
import { perform } from "@/lib/actions/perform";
import { changeSetPath } from "@/lib/change-sets/path";
import { parseForm } from "@/lib/forms/parse";
import type { FormState } from "@/lib/forms/state";
import { chosenTables } from "@/lib/imports/columns/chosen";
import { makeChangeSet as make } from "@/lib/imports/making/mutations";
import {
  discardImport,
  fixRow as fix,
  leaveOutRow,
  leaveOutRefused as leaveOutThem,
  remapImport,
} from "@/lib/imports/mutations";
import { IMPORTS_PATH, importPath, rowPath } from "@/lib/imports/path";
import { findImport, rowsOf } from "@/lib/imports/queries";
import { columnsSchema, importSchema, leaveOutSchema, rowSchema } from "@/lib/imports/schema";
import { fail } from "@/lib/result";
import { checkSoon } from "../_checking/check-soon";
import { readCells } from "./read-cells";

/** All rows are checked anew when one is put right; of most files that is done before anybody misses the page. */
const WAIT = 2_000;

const UNKNOWN = fail("not-found", "There is no such import of yours, or no such row in it.");

/** Takes columns for other fields, and tables for other nouns. */
export async function correctColumns(_previous: FormState, form: FormData): Promise<FormState> {
  const gated = await gate("import", form);
  if (!gated.ok) return gated.state;
  const input = parseForm(columnsSchema, form);
  if (!input.ok) return input.state;
  const { id, kind, tables: chosen = [] } = input.value;
  const head = await findImport(gated.actor, id);
  if (!head) return input.answer(UNKNOWN);
  const tables = chosenTables(head.tables, chosen);
  const done = await perform(remapImport, { id, tables, kind, actor: gated.actor, now: new Date() });
  if (!done.ok) return input.answer(done);
  await checkSoon(id, WAIT);
  goTo(importPath(id));
}

/** Puts other texts in cells of a row. */
export async function fixRow(_previous: FormState, form: FormData): Promise<FormState> {
  const gated = await gate("import", form);
  if (!gated.ok) return gated.state;
  const input = parseForm(rowSchema, form);
  if (!input.ok) return input.state;
  const { id, place, back } = input.value;
  const head = await findImport(gated.actor, id);
  const [row] = head ? await rowsOf(id, { after: place - 1, limit: 1 }) : [];
  if (row?.place !== place) return input.answer(UNKNOWN);
  const typed = readCells(form);
  const cells = row.cells.map((cell, at) => typed.get(at) ?? cell);
  const done = await perform(fix, { id, place, cells, actor: gated.actor, now: new Date() });
  if (!done.ok) return input.answer(done);
  await checkSoon(id, WAIT);
  goTo(rowPath(id, back, place));
}

/** Leaves a row out of the change set, or takes it in again. */
export async function leaveOut(_previous: FormState, form: FormData): Promise<FormState> {
  const gated = await gate("import", form);
  if (!gated.ok) return gated.state;
  const input = parseForm(leaveOutSchema, form);
  if (!input.ok) return input.state;
  const { back, ...asked } = input.value;
  const done = await perform(leaveOutRow, { ...asked, actor: gated.actor, now: new Date() });
  if (!done.ok) return input.answer(done);
  await checkSoon(asked.id, WAIT);
  goTo(rowPath(asked.id, back, asked.place));
}

export async function leaveOutRefused(_previous: FormState, form: FormData): Promise<FormState> {
  const gated = await gate("import", form);
  if (!gated.ok) return gated.state;
  const input = parseForm(importSchema, form);
  if (!input.ok) return input.state;
  const done = await perform(leaveOutThem, { ...input.value, actor: gated.actor, now: new Date() });
  if (!done.ok) return input.answer(done);
  goTo(importPath(input.value.id));
}

/** Makes the draft and leads to it. What stands in its way by then is told at the rows, which are shown as they are now. */
export async function makeChangeSet(_previous: FormState, form: FormData): Promise<FormState> {
  const gated = await gate("import", form);
  if (!gated.ok) return gated.state;
  const input = parseForm(importSchema, form);
  if (!input.ok) return input.state;
  const made = await perform(make, { ...input.value, actor: gated.actor, now: new Date() });
  if (made.ok) goTo(changeSetPath(made.value.changeSetId));
  refresh();
  return input.answer(fail(made.code, made.message));
}

/** Ends it before anything is made of it, also while its rows are being checked. */
export async function discard(_previous: FormState, form: FormData): Promise<FormState> {
  const gated = await gate("import", form);
  if (!gated.ok) return gated.state;
  const input = parseForm(importSchema, form);
  if (!input.ok) return input.state;
  const done = await perform(discardImport, { ...input.value, actor: gated.actor, now: new Date() });
  if (!done.ok) return input.answer(done);
  goTo(IMPORTS_PATH);
}
