import { database } from "@/lib/db/client";
import { findWithheldSince, findWithheldWords, type WithheldFinding } from "./checks";

/**
 * Why a change set would be stopped, were it published now, because of what is withheld; with what to do. Whether one may
 * read it is asked before.
 */
export async function stoppedByWithholding(changeSetId: number): Promise<WithheldFinding[]> {
  const db = database();
  return [...(await findWithheldSince(db, changeSetId)), ...(await findWithheldWords(db, changeSetId))];
}
