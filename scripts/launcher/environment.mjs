import { z } from "zod";
import { scheduleOf } from "../backups/schedule.mjs";
import { trustedProxies } from "./forwarded.mjs";
import { checkMail } from "./mail.mjs";
import { listenHosts, parsePort } from "./port.mjs";
import { checkReadLimit } from "./read-limit.mjs";
import { Refusal } from "./say.mjs";

/** @param {string} text */
const isPostgresUrl = (text) => /^postgres(ql)?:\/\//.test(text) && URL.canParse(text);
/** @param {string} text */
const isWebUrl = (text) => /^https?:\/\//.test(text) && URL.canParse(text);

// Each message is the remedy; the variable's name is put in front of it.
const POSTGRES = "must look like postgresql://user:password@host:5432/database";
const WEB = "must be a whole address, such as https://standpoint.example.org";

/** A whole number from least to most. @param {number} least @param {number} most @param {string} of what it counts */
function whole(least, most, of) {
  const remedy = `must be a whole number of ${of} from ${least} to ${most}`;
  return z
    .string()
    .regex(/^\d+$/, remedy)
    .transform(Number)
    .refine((given) => given >= least && given <= most, remedy);
}

/** Everything that a running server reads, by name; docs/architecture.md says what each means. */
const SETTINGS = z.object({
  PORT: z.string().optional(),
  HOST: z.string().optional(),
  DATABASE_URL: z.string().refine(isPostgresUrl, POSTGRES).optional(),
  DATABASE_REPLICA_URL: z
    .string()
    .refine(
      (text) => text.split(",").every((one) => isPostgresUrl(one.trim())),
      `${POSTGRES}, several separated by commas`,
    )
    .optional(),
  STANDPOINT_DATA: z.string().optional(),
  AUTH_SECRET: z
    .string()
    .min(32, "must hold at least 32 characters; `openssl rand -hex 32` makes one")
    .optional(),
  REQUIRE_SECOND_FACTOR: z.enum(["admins", "everyone"], "must be admins or everyone").optional(),
  TRUSTED_PROXIES: z.string().optional(),
  SITE_URL: z.string().refine(isWebUrl, WEB).optional(),
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().optional(),
  CONTACT_EMAIL: z
    .string()
    .regex(/^[^\s@,;?&<>"]+@[^\s@,;?&<>"]+\.[^\s@,;?&<>"]+$/, "must be one address, such as desk@example.org")
    .optional(),
  CONTACT_URL: z.string().refine(isWebUrl, WEB).optional(),
  LOG_FORMAT: z.enum(["text", "json"], "must be text or json").optional(),
  METRICS_TOKEN: z
    .string()
    .regex(/^[\w.~+/-]{16,}=*$/, "must hold at least 16 letters and digits; `openssl rand -hex 32` makes one")
    .optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .string()
    .refine(isWebUrl, "must be a whole address, such as http://collector.example.org:4318")
    .optional(),
  API_RATE_LIMIT: z.string().optional(),
  CHECK_SOURCES: z.enum(["on", "off"], "must be on or off").optional(),
  // 30 days are what ASVS allows at most.
  SESSION_HOURS: whole(1, 720, "hours").optional(),
  SESSION_IDLE_MINUTES: whole(5, 1440, "minutes").optional(),
  PROOF_HOURS: whole(1, 720, "hours").optional(),
  SHUTDOWN_WAIT: whole(0, 300, "seconds").optional(),
  BACKUP_FOLDER: z.string().optional(),
  BACKUP_HOURS: z.string().optional(),
  BACKUP_DAILY: z.string().optional(),
  BACKUP_WEEKLY: z.string().optional(),
});

/** Names that begin as ours do and are read elsewhere: by the tests and what runs them. */
const OF_TESTS = /^STANDPOINT_(TEST|E2E|EDITING|SECOND|URL$|REPORT$)/;

/**
 * Reads all settings of a server at once, before anything is started or built.
 * @param {NodeJS.ProcessEnv} env an empty value counts as none
 * @param {(line: string) => void} warn told of names that look like ours and are not
 * @returns {{ port: number, hosts: string[], shutdownWait: number }} shutdownWait in seconds
 * @throws Refusal that names every variable at fault and the remedy, and never its value: some are secrets
 */
export function readEnvironment(env, warn) {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value));
  for (const name of Object.keys(given))
    if (name.startsWith("STANDPOINT_") && !(name in SETTINGS.shape) && !OF_TESTS.test(name))
      warn(`${name} is set, but nothing reads it; docs/architecture.md lists what is read.`);
  const read = SETTINGS.safeParse(given);
  const wrong = read.success
    ? []
    : read.error.issues.map(({ path, message }) => `${path.join(".")} ${message}.`);
  let port = 0;
  for (const check of [
    () => {
      port = parsePort(given.PORT);
    },
    () => void trustedProxies(given.TRUSTED_PROXIES),
    () => checkMail(given),
    () => checkReadLimit(given),
    () => void scheduleOf(given, "."),
  ])
    try {
      check();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      wrong.push(error.message);
    }
  if (wrong.length > 0) throw new Refusal(wrong.join("\n"));
  return { port, hosts: listenHosts(given.HOST), shutdownWait: read.data?.SHUTDOWN_WAIT ?? 0 };
}

/** The names of all settings, for the test that compares them with the documentation. */
export const SETTING_NAMES = Object.keys(SETTINGS.shape);
