import { type FileHandle, open, rename, rm } from "node:fs/promises";
import { resolve } from "node:path";
import type { Db } from "@/lib/db/client";
import { exportRecords } from "@/lib/exports/queries";
import { readArguments } from "./arguments";
import { reportText } from "./report";
import { USAGE } from "./usage";

/**
 * Runs `npm run export -- …` on a database. The file is there once it is whole: until then it is written beside its place.
 * @param args  what stands after it
 * @param directory  where names of files begin
 */
export async function runExport(
  db: Db,
  args: readonly string[],
  directory: string,
): Promise<{ ok: boolean; text: string }> {
  const asked = readArguments(args);
  if (typeof asked === "string") return { ok: false, text: `${asked}\n\n${USAGE}` };
  const part = resolve(directory, `${asked.out ?? "standpoint-release"}.part`);
  let file: FileHandle;
  try {
    file = await open(part, "w");
  } catch (error) {
    return {
      ok: false,
      text: `${part} cannot be written (${(error as NodeJS.ErrnoException).code}); name another file with --out.`,
    };
  }
  try {
    const written = await exportRecords(db, {
      release: asked.release ?? undefined,
      write: async (text) => {
        await file.write(text);
      },
    });
    await file.close();
    if (!written.ok) return { ok: false, text: written.message };
    const out = resolve(directory, asked.out ?? `standpoint-release-${written.value.release}.json`);
    await rename(part, out);
    return { ok: true, text: reportText(out, written.value) };
  } finally {
    await file.close().catch(() => undefined);
    await rm(part, { force: true });
  }
}
