import { parseArgs } from "node:util";
import { ROLES, type Role } from "@/lib/domain/permissions";

const ON_SOMEBODY = ["add", "promote", "disable", "enable", "erase", "password", "reset-factor"] as const;
type OnSomebody = (typeof ON_SOMEBODY)[number];

/** What was asked for; what was not said is undefined. */
export type Asked =
  | { command: "list" }
  | { command: "new-secret" }
  | { command: OnSomebody; email: string; name?: string; role?: Role; isAdmin?: boolean };

/** Which options each command takes. */
const OPTIONS: Record<Asked["command"], readonly string[]> = {
  list: [],
  "new-secret": [],
  add: ["name", "role", "admin"],
  promote: ["role", "admin"],
  disable: [],
  enable: [],
  erase: [],
  password: [],
  "reset-factor": [],
};

/** Reads what stands after `npm run user --`. @returns it, or the sentence that says what is wrong */
export function readArguments(args: readonly string[]): Asked | string {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse([...args]);
  } catch (error) {
    return `${(error as Error).message.split(". ")[0]}.`;
  }
  const { values, positionals } = parsed;
  const [command = "", email, ...more] = positionals;
  if (!isCommand(command)) return command ? `There is no command "${command}".` : "Say what to do.";
  const foreign = Object.keys(values).find((name) => !OPTIONS[command].includes(name));
  if (foreign) return `${command} takes no --${foreign}.`;
  if (command === "list" || command === "new-secret")
    return email === undefined ? { command } : `${command} takes nothing more.`;
  if (email === undefined) return `${command} needs an e-mail address.`;
  if (more.length > 0)
    return `One address at a time, not also "${more[0]}". A name with blanks needs quotes.`;
  const { name, role, admin } = values;
  if (role !== undefined && !isRole(role)) return `There is no role "${role}".`;
  if (command === "add" && !name?.trim()) return 'add needs the person\'s name: --name "Ada Example".';
  if (command === "promote" && role === undefined && admin === undefined)
    return "promote needs --role, --admin or --no-admin.";
  return { command, email, name, role, isAdmin: admin };
}

function parse(args: string[]) {
  const options = { name: { type: "string" }, role: { type: "string" }, admin: { type: "boolean" } } as const;
  return parseArgs({ args, options, allowPositionals: true, allowNegative: true });
}

function isCommand(text: string): text is Asked["command"] {
  return Object.hasOwn(OPTIONS, text);
}

function isRole(text: string): text is Role {
  return (ROLES as readonly string[]).includes(text);
}
