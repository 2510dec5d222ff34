import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@/lib/db/generated/client";
import { keptInProcess } from "./process-kept";

/** A Prisma client on its own connection pool. `max` bounds the connections this process may hold. */
export function createClient(connectionString: string, max = 10): PrismaClient {
  return new PrismaClient({ adapter: new PrismaPg({ connectionString, max }) });
}

export type Db = PrismaClient;
/** What both a client and an open transaction can do. */
export type Tx = Parameters<Parameters<PrismaClient["$transaction"]>[0]>[0];

/** The process's one client, made at first use so that a build needs no database. */
export function database(): PrismaClient {
  return keptInProcess("database", () => {
    const url = process.env.DATABASE_URL;
    if (!url)
      throw new Error("DATABASE_URL is not set. Start the application with `npm start` or `npm run dev`.");
    return createClient(url);
  });
}
