import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { atEnd } from "../../launcher/command.mjs";
import { ROOT } from "../../launcher/say.mjs";

/**
 * A process that publishes when it is told to (lib/testing/publish-marks.ts).
 * @param {string} url of a migrated, empty database
 * @param {string} secret by which an editor is signed in
 */
export async function startPublisher(url, secret) {
  const child = spawn(process.execPath, ["--import", "tsx", "lib/testing/publish-marks.ts"], {
    cwd: ROOT,
    env: { ...process.env, DATABASE_URL: url, AUTH_SECRET: secret },
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
  const begun = await told();
  /** @type {Map<number, number>} */
  const marks = new Map([[begun.release, 0]]);
  /** @type {number[]} */
  const published = [begun.release];
  return {
    /** Of an editor who is signed in. @type {string} */
    cookie: begun.cookie,
    /** The releases that were told to be published. */
    told: () => published,
    /** The mark that a release bears; of one that is being published, the one that it will. @param {number} release */
    markOf: (release) => marks.get(release),
    /** @returns {Promise<{ release: number, mark: number }>} the next release, once it is published, however long there is no database */
    async publish() {
      mark++;
      // Readers may see it before we are told.
      const release = Math.max(...marks.keys()) + 1;
      marks.set(release, mark);
      child.stdin.write(`mark ${mark}\n`);
      const { release: given } = await told();
      if (given !== release) throw new Error(`Release ${given} was published, not ${release}.`);
      published.push(given);
      return { release, mark };
    },
    /** Withholds one of the marked records, or puts it back. @param {"withhold" | "restore"} what */
    async tell(what) {
      child.stdin.write(`${what}\n`);
      await told();
    },
    /** Publishes on another database from now on. @param {string} other */
    async moveTo(other) {
      child.stdin.write(`move ${other}\n`);
      await told();
    },
    end: () => child.stdin.end(),
  };
}
