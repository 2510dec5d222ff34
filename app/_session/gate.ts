import { isDatabaseAway } from "@/lib/actions/away";
import { AWAY, performBeside } from "@/lib/actions/perform";
import { recordRefusal } from "@/lib/audit/refusals/mutations";
import { isGrave } from "@/lib/auth/proof/proof";
import { type Actor, may, type Right } from "@/lib/domain/permissions";
import { refuse } from "@/lib/forms/parse";
import type { FormState } from "@/lib/forms/state";
import { currentActor, provedUntil, sessionActor } from "./current";

const OWING =
  "Set up a second factor first: this place asks you for one. Do so under your account in another tab, then send this again.";

const UNPROVED =
  "Prove first that it is still you: your password is asked for again before this. Do so under your account in another tab, then send this again.";

/**
 * The first line of every action: who is it, and may they? Asked on the server, of the session in the database and the
 * table of rights; `signed-in` is for what concerns only oneself, `setting-up` for what leads to the second factor that
 * somebody may owe. Before what is grave whoever signed in long ago proves again that it is them (lib/auth/proof). A form that is
 * refused keeps what was typed, so that signing in again loses nothing, nor does waiting for a database that is away; who asked
 * for more than their right stands in the log.
 */
export async function gate(
  right: Right | "signed-in" | "setting-up",
  form: FormData,
): Promise<{ ok: true; actor: Actor } | { ok: false; state: FormState<never> }> {
  try {
    return await asked(right, form);
  } catch (error) {
    if (!isDatabaseAway(error)) throw error;
    return { ok: false, state: refuse(form, "unreachable", AWAY) };
  }
}

async function asked(
  right: Right | "signed-in" | "setting-up",
  form: FormData,
): Promise<{ ok: true; actor: Actor } | { ok: false; state: FormState<never> }> {
  const known = await sessionActor();
  const actor = right === "setting-up" ? known : await currentActor();
  if (known && !actor) return { ok: false, state: refuse(form, "forbidden", OWING) };
  if (!actor)
    return {
      ok: false,
      state: refuse(
        form,
        "unauthenticated",
        "You are signed out. Sign in in another tab, then send this again.",
      ),
    };
  if (right !== "signed-in" && right !== "setting-up" && !may(actor, right)) {
    await performBeside(recordRefusal, { actor, asked: right, now: new Date() });
    return { ok: false, state: refuse(form, "forbidden", "Your role does not allow that.") };
  }
  if (isGrave(right) && !(await provedUntil()))
    return { ok: false, state: refuse(form, "forbidden", UNPROVED) };
  return { ok: true, actor };
}
