import { describe, expect, it } from "vitest";
import type { Db } from "@/lib/db/client";
import type { Job } from "./job";
import { startTicking, type World } from "./ticking";

const NO_DATABASE = null as unknown as Db;

/** A clock that a test moves. */
function wound() {
  let seconds = 0;
  let waiting: { at: number; work: () => void }[] = [];
  const complaints: unknown[] = [];
  const world: World = {
    now: () => new Date(seconds * 1000),
    after: (rest, work) => {
      const entry = { at: seconds + rest, work };
      waiting.push(entry);
      return () => {
        waiting = waiting.filter((other) => other !== entry);
      };
    },
    complain: (_job, error) => complaints.push(error),
  };
  const wait = async (rest: number) => {
    for (const end = seconds + rest; ; ) {
      const next = waiting.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) {
        seconds = end;
        return;
      }
      waiting = waiting.filter((other) => other !== next);
      seconds = next.at;
      next.work();
      // Lets the run and what follows from it happen.
      for (let turn = 0; turn < 5; turn++) await Promise.resolve();
    }
  };
  return { world, wait, complaints, waiting: () => waiting.length };
}

describe("jobs that run by themselves", () => {
  it("run, rest and run again, each at its own pace", async () => {
    const { world, wait } = wound();
    const ran: string[] = [];
    const job = (name: string, everySeconds: number): Job => ({
      name,
      everySeconds,
      run: async (_db, now) => ran.push(`${name} ${now.getTime() / 1000}`),
    });
    startTicking(NO_DATABASE, [job("a", 5), job("b", 7)], world);
    expect(ran).toEqual([]);
    await wait(15);
    expect(ran).toEqual(["a 5", "b 7", "a 10", "b 14", "a 15"]);
  });

  it("rest longer each time they fail, up to five minutes, and are themselves again after a success", async () => {
    const { world, wait, complaints } = wound();
    const ran: number[] = [];
    let broken = true;
    const run: Job["run"] = async (_db, now) => {
      ran.push(now.getTime() / 1000);
      if (broken) throw new Error("no database");
    };
    startTicking(NO_DATABASE, [{ name: "a", everySeconds: 5, run }], world);
    await wait(155);
    expect(ran).toEqual([5, 15, 35, 75, 155]);
    expect(complaints).toHaveLength(5);
    await wait(160 + 300 + 300);
    expect(ran.slice(5)).toEqual([315, 615, 915]);
    broken = false;
    await wait(310);
    expect(ran.slice(8)).toEqual([1215, 1220, 1225]);
  });

  it("stop: nothing more begins, and what runs is waited for", async () => {
    const { world, wait, waiting } = wound();
    let end = () => {};
    let ended = false;
    const run = async () => {
      await new Promise<void>((resolve) => {
        end = resolve;
      });
      ended = true;
    };
    const stop = startTicking(NO_DATABASE, [{ name: "slow", everySeconds: 5, run }], world);
    await wait(20);
    expect(waiting()).toBe(0);
    const stopped = stop();
    end();
    await stopped;
    expect(ended).toBe(true);
    expect(waiting()).toBe(0);
  });
});
