"use server";

import { gate } from "@/app/_session/gate";
import { goTo } from "@/app/_session/go-to";
import { perform } from "@/lib/actions/perform";
import { parseForm } from "@/lib/forms/parse";
import type { FormState } from "@/lib/forms/state";
import { beginImport } from "@/lib/imports/begin/mutations";
import { importPath } from "@/lib/imports/path";
import { uploadSchema } from "@/lib/imports/schema";
import { checkSoon } from "./_checking/check-soon";

/** Short files show their rows at once, long ones how far they are. */
const WAIT = 300;

/** Keeps the rows of a file and has them checked. */
export async function upload(_previous: FormState, form: FormData): Promise<FormState> {
  const gated = await gate("import", form);
  if (!gated.ok) return gated.state;
  const input = parseForm(uploadSchema, form);
  if (!input.ok) return input.state;
  const { file, ...given } = input.value;
  const begun = await perform(beginImport, {
    ...given,
    fileName: file.name,
    bytes: new Uint8Array(await file.arrayBuffer()),
    actor: gated.actor,
    now: new Date(),
  });
  if (!begun.ok) return input.answer(begun);
  await checkSoon(begun.value.id, WAIT);
  goTo(importPath(begun.value.id));
}
