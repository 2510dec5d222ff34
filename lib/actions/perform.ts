import { type Db, database } from "@/lib/db/client";

/** Runs a mutation on the process's database. Mutations take theirs as an argument, so that tests and scripts give their own. */
export function perform<Input, Output>(
  mutation: (db: Db, input: Input) => Promise<Output>,
  input: Input,
): Promise<Output> {
  return mutation(database(), input);
}
