import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { atEnd } from "../../launcher/command.mjs";
import { ROOT } from "../../launcher/say.mjs";

/**
 * A process that publishes when it is told to (lib/testing/publish-marks.ts).
 * @param {string} url of a migrated, empty database
 */
export async function startPublisher(url) {
  const child = spawn(process.execPath, ["--import", "tsx", "lib/testing/publish-marks.ts"], {
    cwd: ROOT,
    env: { ...process.env, DATABASE_URL: url },
    stdio: ["pipe", "pipe", "inherit"],
  });
  atEnd(() => child.kill());
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const told = async () => {
    const { value, done } = await lines.next();
    if (done) throw new Error("The publisher ended.");
    return JSON.parse(value);
  };
  let mark = 0;
  /** @type {Map<number, number>} */
  const marks = new Map([[(await told()).release, 0]]);
  return {
    /** The mark that a release bears; of one that is being published, the one that it will. @param {number} release */
    markOf: (release) => marks.get(release),
    /** @returns {Promise<{ release: number, mark: number }>} the next release, once it is published */
    async publish() {
      mark++;
      // Readers may see it before we are told.
      const release = Math.max(...marks.keys()) + 1;
      marks.set(release, mark);
      child.stdin.write(`mark ${mark}\n`);
      const { release: published } = await told();
      if (published !== release) throw new Error(`Release ${published} was published, not ${release}.`);
      return { release, mark };
    },
    /** Withholds one of the marked records, or puts it back. @param {"withhold" | "restore"} what */
    async tell(what) {
      child.stdin.write(`${what}\n`);
      await told();
    },
    end: () => child.stdin.end(),
  };
}
