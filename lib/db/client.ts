import { PrismaPg } from "@prisma/adapter-pg";
import type { Pool } from "pg";
import { PrismaClient } from "@/lib/db/generated/client";
import { isReadPublicly } from "@/lib/http/public-reads";
import { adapterOn } from "./pools";
import { primaryPool } from "./primary-watch";
import { keptInProcess } from "./process-kept";
import { readingAdapter } from "./reading-adapter";
import { replicas } from "./replicas";

/**
 * How long a transaction waits to begin, and may take, in ms, where it says nothing of its own. Prisma's two and five seconds are
 * shorter than what a busy machine makes somebody wait, and what they sent would be refused for it.
 */
const transactionOptions = { maxWait: 10_000, timeout: 20_000 };

/** A Prisma client on its own connection pool. `max` bounds the connections this process may hold. */
export function createClient(connectionString: string, max = 10): PrismaClient {
  return new PrismaClient({ adapter: new PrismaPg({ connectionString, max }), transactionOptions });
}

export type Db = PrismaClient;
/** What both a client and an open transaction can do. */
export type Tx = Parameters<Parameters<PrismaClient["$transaction"]>[0]>[0];

/**
 * The process's client: on the primary, or, for a request that only reads what is public (lib/http/public-reads.ts), on the replicas
 * where there are some. Made at first use so that a build needs no database.
 */
export function database(): PrismaClient {
  if (isReadPublicly() && replicas().length > 0)
    return keptInProcess(
      "reading-database",
      () => new PrismaClient({ adapter: readingAdapter(ownPool()), transactionOptions }),
    );
  return primaryDatabase();
}

/** The process's client on the primary, whoever asks. */
export function primaryDatabase(): PrismaClient {
  return keptInProcess(
    "database",
    () => new PrismaClient({ adapter: adapterOn(ownPool()), transactionOptions }),
  );
}

function ownPool(): Pool {
  return keptInProcess("primary-pool", () => {
    const connectionString = process.env.DATABASE_URL;
    if (!connectionString)
      throw new Error("DATABASE_URL is not set. Start the application with `npm start` or `npm run dev`.");
    return primaryPool("primary", { connectionString, max: 10 });
  });
}
