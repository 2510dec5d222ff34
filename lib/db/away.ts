/** Prisma's: cannot be reached, timed out, closed the connection, gave none. */
const CODES = /^(P1001|P1002|P1008|P1017|P2024)$/;
/** PostgreSQL's: told to end, ended by a crash, not ready yet, a broken connection, too many of them, read-only, disk full. */
const SERVER = /^(57P0[123]|08\w{3}|53300|25006|53100)$/;
const SOCKET = /^(ECONN|ENOTFOUND|ETIMEDOUT|EPIPE|EHOST|ENETUNREACH|EAI_AGAIN)/;
const KINDS = /^(DatabaseNotReachable|ConnectionClosed|SocketTimeout|TooManyConnections)$/;
/** The driver's own have no code. */
const WORDS =
  /primary database does not answer|connection terminated|timeout exceeded when trying to connect|query read timeout|connection error and is not queryable|unable to start a transaction in the given time/i;

type Told = {
  code?: unknown;
  meta?: { driverAdapterError?: { cause?: Told } };
  kind?: unknown;
  originalCode?: unknown;
};

/**
 * Whether an error says that the database does not answer or takes no changes just now, so that the same may go well later:
 * as thrown by Prisma, by the driver beneath it, or by whoever wrapped either.
 */
export function isDatabaseAway(error: unknown): boolean {
  let at = error;
  for (let depth = 0; at instanceof Error && depth < 8; depth++) {
    const told = at as Told;
    // The adapter's own errors have what the driver said as their cause, which is no error itself.
    const beneath = [told, told.meta?.driverAdapterError?.cause, at.cause];
    if (beneath.some((one) => typeof one === "object" && one !== null && saysSo(one))) return true;
    // What Prisma says stands in the last line, below a piece of the code that asked.
    if (WORDS.test(at.message.trimEnd().split("\n").at(-1) ?? "")) return true;
    at = at.cause;
  }
  return false;
}

function saysSo({ code, originalCode, kind }: Told): boolean {
  const codes = [code, originalCode].filter((one): one is string => typeof one === "string");
  return (
    codes.some((one) => CODES.test(one) || SERVER.test(one) || SOCKET.test(one)) ||
    (typeof kind === "string" && KINDS.test(kind))
  );
}
