import { isDatabaseAway } from "@/lib/actions/away";
import { type Db, database } from "@/lib/db/client";
import { fail, type Result } from "@/lib/result";

/** What changes the record: it is given the database and what is asked of it. */
export type Mutation<Input, Output> = (db: Db, input: Input) => Promise<Output>;

/** Said where the database did not answer before anything was begun. */
export const AWAY =
  "The database that keeps changes does not answer at the moment. Nothing was done, and everything you typed is still here: send it again in a minute. What is published can be read meanwhile.";

/** Said where it may have gone away after it had done what was asked. */
export const PERHAPS_DONE =
  "The database that keeps changes does not answer at the moment, so this was not done, or nobody can say yet whether it was. Everything you typed is still here. In a minute, look in another tab whether it was done; if not, send it again.";

/**
 * Runs a mutation on the process's database. Mutations take theirs as an argument, so that tests and scripts give their own. Where the
 * database is away, that is an answer to whoever asked, as any other refusal is.
 */
export async function perform<Input, T>(
  mutation: Mutation<Input, Result<T>>,
  input: Input,
): Promise<Result<T>> {
  try {
    return await mutation(database(), input);
  } catch (error) {
    if (!isDatabaseAway(error)) throw error;
    console.error(error);
    return fail("unreachable", PERHAPS_DONE);
  }
}

/** The same for what gives no such answer, since it is done beside one: where the database is away, it throws. */
export function performBeside<Input, Output>(
  mutation: Mutation<Input, Output>,
  input: Input,
): Promise<Output> {
  return mutation(database(), input);
}
