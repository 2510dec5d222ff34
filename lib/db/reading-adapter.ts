import type { SqlDriverAdapter, SqlDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import type { Pool } from "pg";
import { isDatabaseAway } from "./away";
import { adapterOn } from "./pools";
import { fitReplica, fitReplicaAnew, leaveAlone } from "./replicas";

/**
 * Connections for public reads: each query goes to a replica that is far enough, and to the primary where there is none or
 * it does not answer in time; and to a replica after all where the primary does not answer either. So neither that dies costs
 * its readers more than time. Only what can be asked
 * again elsewhere is asked of a replica: a transaction and anything that writes goes to the primary.
 */
export function readingAdapter(primaryPool: Pool): SqlDriverAdapterFactory {
  return {
    provider: "postgres",
    adapterName: "standpoint-reading",
    async connect(): Promise<SqlDriverAdapter> {
      const primary = await adapterOn(primaryPool).connect();
      return {
        provider: primary.provider,
        adapterName: primary.adapterName,
        async queryRaw(query) {
          const replica = fitReplica();
          if (replica)
            try {
              return await (await replica.adapter()).queryRaw(query);
            } catch {
              // If the query is at fault, the primary says so too.
              leaveAlone(replica);
            }
          try {
            return await primary.queryRaw(query);
          } catch (error) {
            if (!isDatabaseAway(error)) throw error;
            // A busy replica was perhaps left alone while the primary is away.
            const again = await fitReplicaAnew();
            if (!again) throw error;
            return (await again.adapter()).queryRaw(query);
          }
        },
        executeRaw: (query) => primary.executeRaw(query),
        executeScript: (script) => primary.executeScript(script),
        startTransaction: (isolation) => primary.startTransaction(isolation),
        getConnectionInfo: () => primary.getConnectionInfo?.() ?? { supportsRelationJoins: true },
        dispose: () => primary.dispose(),
      };
    },
  };
}
