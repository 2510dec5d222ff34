import { createHmac } from "node:crypto";
import { withClient } from "./database.mjs";
import { Refusal } from "./say.mjs";

/** The name of the setting that tells under which secret the database's accounts were made. */
export const SECRET_MARK = "authSecretMark";

/** What is kept of a secret to know it again; nobody gets the secret from it. @param {string} secret */
export function markOf(secret) {
  return createHmac("sha256", secret).update("the secret of this database").digest("hex");
}

/**
 * Keeps the mark of the secret with the database, and refuses another one once there are accounts: under it nobody's second
 * factor could be read, and every session and link would be void.
 * @param {string} url
 * @param {string} secret
 */
export async function agreeOnSecret(url, secret) {
  const mark = markOf(secret);
  await withClient(url, async (client) => {
    // A database that nobody migrated yet holds no accounts either.
    const { rows: tables } = await client.query(`SELECT to_regclass('"Setting"') IS NOT NULL AS present`);
    if (!tables[0].present) return;
    const { rows } = await client.query(
      `INSERT INTO "Setting" ("name", "value", "changedAt", "changedBy") VALUES ($1, to_jsonb($2::text), now(), 'the launcher')
       ON CONFLICT ("name") DO UPDATE SET "value" =
         CASE WHEN EXISTS (SELECT 1 FROM "User") THEN "Setting"."value" ELSE excluded."value" END
       RETURNING "value" #>> '{}' AS mark`,
      [SECRET_MARK, mark],
    );
    if (rows[0].mark === mark) return;
    throw new Refusal(
      "AUTH_SECRET is not the one under which this database's accounts were made: second factors could not be read, and every session and link would be void. Start with that secret (`npm start` keeps one in the file auth-secret of its data folder). If it is lost, `npm run user -- new-secret` takes the present one: everyone is signed out, and second factors are taken away.",
    );
  });
}
