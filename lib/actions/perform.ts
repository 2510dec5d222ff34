import { type Db, database } from "@/lib/db/client";

/** What changes the record: it is given the database and what is asked of it. */
export type Mutation<Input, Output> = (db: Db, input: Input) => Promise<Output>;

/** Runs a mutation on the process's database. Mutations take theirs as an argument, so that tests and scripts give their own. */
export function perform<Input, Output>(mutation: Mutation<Input, Output>, input: Input): Promise<Output> {
  return mutation(database(), input);
}
