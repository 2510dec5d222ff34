import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { withDatabaseName } from "@/scripts/launcher/urls.mjs";
import { makeTemplate } from "@/scripts/testing/server.mjs";

/** A server of a journey's own on a database in which nobody has an account, as after the very first start. */
export type FreshPlace = { url: string; link: string; stop: () => Promise<void> };

/** Starts one beside the editors' server, from the same build, and waits until it has printed the first link. */
export async function startFreshPlace(): Promise<FreshPlace> {
  const beside = process.env.STANDPOINT_EDITING_DATABASE_URL ?? "";
  const { name, drop } = await makeTemplate(beside);
  const child = spawn(process.execPath, [join(import.meta.dirname, "../../scripts/serve.mjs")], {
    env: {
      ...process.env,
      DATABASE_URL: withDatabaseName(beside, name),
      AUTH_SECRET: randomBytes(32).toString("hex"),
      SITE_URL: "",
      PORT: "0",
      HOST: "",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise<void>((resolve) => child.on("exit", () => resolve()));
  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
    await drop();
  };
  let said = "";
  const link = await new Promise<string>((resolve, reject) => {
    child.stdout.on("data", (chunk) => {
      said += chunk;
      const found = /(http:\S+\/welcome\/\S+)\n/.exec(said)?.[1];
      if (found) resolve(found);
    });
    void ended.then(() => reject(new Error(`The server ended before it printed a link: ${said}`)));
  });
  return { url: new URL(link).origin, link, stop };
}
