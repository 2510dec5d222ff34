import { type Db, database, type Tx } from "@/lib/db/client";
import { type Settings, settingsSchema } from "./schema";

/** The settings as they stand, defaults where nothing is set; what is no longer understood counts as not set. */
export async function readSettings(db: Db | Tx = database()): Promise<Settings> {
  const rows = await db.setting.findMany({ select: { name: true, value: true } });
  const known = rows.filter(({ name, value }) => {
    const shape = settingsSchema.shape as Record<string, { safeParse(given: unknown): { success: boolean } }>;
    return shape[name]?.safeParse(value).success;
  });
  return settingsSchema.parse(Object.fromEntries(known.map(({ name, value }) => [name, value])));
}
