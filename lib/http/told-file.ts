import type { Making } from "./making";

/**
 * A file that is made before the reader's eyes: lines of JSON that say how far it is, a last one that says what it is called
 * and how long it is, and then its bytes; or a last one that says why there is none.
 */
export const TOLD_TYPE = "application/vnd.standpoint.told-file";

/** How many parts of a file are made, of how many. */
export type Told = { done: number; of: number };
/** What the file is called, what it is, what there is to say of it, and how many bytes follow. */
type Head = { name: string; type: string; remarks?: string[]; bytes: number };
type Problem = { problem: string };

/** What a file is made of and what it will be called. */
export type ToldFile = {
  making: Making;
  /** Parts that it is made of, the packing of the whole among them. */
  of: number;
  name: string;
  type: string;
  /** What whoever asked should know of it once it is made. */
  remarks?: () => string[];
};

const line = (said: Told | Head | Problem) => `${JSON.stringify(said)}\n`;

/** @param problemOf  why there is no file, for whoever asked; null for a bug, which is thrown on */
export async function* toldFile(
  { making, of, name, type, remarks = () => [] }: ToldFile,
  problemOf: (error: unknown) => string | null,
): AsyncGenerator<string | Uint8Array> {
  let done = 0;
  try {
    yield line({ done, of });
    for (;;) {
      const next = await making.next();
      if (next.done) {
        const said = remarks();
        yield line({
          name,
          type,
          ...(said.length > 0 ? { remarks: said } : {}),
          bytes: next.value.byteLength,
        });
        yield next.value;
        return;
      }
      done += 1;
      yield line({ done, of });
    }
  } catch (error) {
    const problem = problemOf(error);
    if (problem === null) throw error;
    yield line({ problem });
  } finally {
    await making.return(new Uint8Array());
  }
}

export type ReadFile =
  | { ok: true; name: string; remarks: string[]; file: Blob }
  | { ok: false; problem: string | null };

/**
 * Reads such a file. @param onTold  hears how far it is
 * @returns a file that did not end as one without a problem that was told
 */
export async function readTold(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  onTold: (told: Told) => void,
): Promise<ReadFile> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let waiting: Uint8Array<ArrayBuffer> = new Uint8Array();
  let head: Head | null = null;
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    if (head) {
      pieces.push(value);
      continue;
    }
    waiting = joined(waiting, value);
    for (let end = waiting.indexOf(NEW_LINE); end >= 0 && !head; end = waiting.indexOf(NEW_LINE)) {
      const said: Told | Head | Problem = JSON.parse(decoder.decode(waiting.subarray(0, end)));
      waiting = waiting.slice(end + 1);
      if ("problem" in said) return { ok: false, problem: said.problem };
      if ("bytes" in said) head = said;
      else onTold(said);
    }
    if (head) pieces.push(waiting);
  }
  const file = new Blob(pieces, { type: head?.type ?? "" });
  return head && file.size === head.bytes
    ? { ok: true, name: head.name, remarks: head.remarks ?? [], file }
    : { ok: false, problem: null };
}

const NEW_LINE = 10;

function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
