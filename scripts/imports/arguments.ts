import { parseArgs } from "node:util";
import { type EditKind, kindsFor } from "@/lib/record-forms/changes";

/** What was asked for; what was not said is undefined. */
export type Asked = {
  file: string;
  title: string;
  as?: string;
  publishAs?: string;
  kind: EditKind;
  leaveOutRefused: boolean;
};

/** Reads what stands after `npm run import --`. @returns it, or the sentence that says what is wrong */
export function readArguments(args: readonly string[]): Asked | string {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse([...args]);
  } catch (error) {
    return `${(error as Error).message.split(". ")[0]}.`;
  }
  const { values, positionals } = parsed;
  const [file, ...more] = positionals;
  if (file === undefined) return "Name the file.";
  if (more.length > 0) return `One file at a time, not also "${more[0]}". A name with blanks needs quotes.`;
  if (!values.title?.trim()) return 'Give it a title: --title "Stances of 2026".';
  const kind = kindsFor("stance").find((one) => one === (values.kind ?? "corrected"));
  if (!kind) return `There is no kind "${values.kind}"; say ${kindsFor("stance").join(", ")}.`;
  return {
    file,
    title: values.title,
    as: values.as,
    publishAs: values["publish-as"],
    kind,
    leaveOutRefused: values["leave-out-refused"] ?? false,
  };
}

function parse(args: string[]) {
  const options = {
    title: { type: "string" },
    as: { type: "string" },
    "publish-as": { type: "string" },
    kind: { type: "string" },
    "leave-out-refused": { type: "boolean" },
  } as const;
  return parseArgs({ args, options, allowPositionals: true });
}
