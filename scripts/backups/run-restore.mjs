import { resolve } from "node:path";
import { Refusal, say } from "../launcher/say.mjs";
import { openArchive } from "./archive.mjs";
import { readRestoreArguments } from "./arguments.mjs";
import { restoreBeside, restoreHere, restoreInPlaceOf } from "./restore.mjs";
import { settleSecret } from "./secret.mjs";
import { RESTORE_USAGE } from "./usage.mjs";

/**
 * Runs `npm run restore -- …`.
 * @param {string[]} args what stands after it
 * @param {() => Promise<string>} reach opens the database
 * @returns {Promise<number>} the exit code
 */
export async function runRestore(args, reach) {
  const asked = readRestoreArguments(args);
  if (typeof asked === "string") throw new Refusal(`${asked}\n\n${RESTORE_USAGE}`);
  const archive = await openArchive(resolve(process.env.INIT_CWD ?? process.cwd(), asked.file));
  try {
    const { manifest } = archive;
    say(`The backup of ${manifest.madeAt} is whole (newest release ${manifest.release?.number ?? "none"}).`);
    const url = await reach();
    if (asked.into !== null) {
      await restoreBeside(url, asked.into, archive);
      say(`It stands in the database ${asked.into}, beside the one that is served.`);
      return 0;
    }
    if (asked.replace) {
      const kept = await restoreInPlaceOf(url, archive, new Date());
      say(
        `It is in its place now. The database before it is kept as ${kept}; drop that once you miss nothing.`,
      );
      say(
        "Restart every instance that was running: each keeps answers by the numbers of the releases before.",
      );
    } else await restoreHere(url, archive);
    await settleSecret(archive);
    return 0;
  } finally {
    archive.close();
  }
}
