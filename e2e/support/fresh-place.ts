import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { withDatabaseName } from "@/scripts/launcher/urls.mjs";
import { makeTemplate } from "@/scripts/testing/server.mjs";

/** Servers of a journey's own on a database in which nobody has an account, as after the very first start. */
export type FreshPlace = {
  url: string;
  /** The one-time link that makes the first admin. */
  link: string;
  databaseUrl: string;
  /** Starts another instance on the same database. @returns its address */
  another: () => Promise<string>;
  stop: () => Promise<void>;
};

/** Starts one beside the editors' server, from the same build, and waits until it has printed the first link. */
export async function startFreshPlace(): Promise<FreshPlace> {
  const beside = process.env.STANDPOINT_EDITING_DATABASE_URL ?? "";
  const { name, drop } = await makeTemplate(beside);
  const databaseUrl = withDatabaseName(beside, name);
  const secret = randomBytes(32).toString("hex");
  const instances: { stop: () => Promise<void> }[] = [];
  const serve = async (says: RegExp) => {
    const instance = await startInstance({ DATABASE_URL: databaseUrl, AUTH_SECRET: secret }, says);
    instances.push(instance);
    return instance.said;
  };
  const link = await serve(/(http:\S+\/welcome\/\S+)\n/);
  return {
    url: new URL(link).origin,
    link,
    databaseUrl,
    another: () => serve(/ready on (http:\S+)/),
    stop: async () => {
      await Promise.all(instances.map(({ stop }) => stop()));
      await drop();
    },
  };
}

/** Starts one instance, and waits until it has said what is asked for. */
async function startInstance(
  env: Record<string, string>,
  says: RegExp,
): Promise<{ said: string; stop: () => Promise<void> }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, "../../scripts/serve.mjs")], {
    env: { ...process.env, SITE_URL: "", PORT: "0", HOST: "", ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise<void>((resolve) => child.on("exit", () => resolve()));
  let all = "";
  const said = await new Promise<string>((resolve, reject) => {
    child.stdout.on("data", (chunk) => {
      all += chunk;
      const found = says.exec(all)?.[1];
      if (found) resolve(found);
    });
    void ended.then(() => reject(new Error(`The server ended before it was ready: ${all}`)));
  });
  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
  };
  return { said, stop };
}
