import { Worker } from "node:worker_threads";
import { keptInProcess } from "@/lib/db/process-kept";
import { packagedFile } from "@/lib/packaged-file";
import { FURTHER, fixedFontFile } from "./fonts";
import { sfntOf } from "./sfnt";

type Png = Uint8Array<ArrayBuffer>;
type Answer = { id: number; png: Png } | { id: number; problem: string };
type Waiting = { resolve: (png: Png) => void; reject: (error: Error) => void };
type Thread = { draw: (svg: string, width: number) => Promise<Png> };

/** The families and weights that pictures are written in. */
const FACES = ["inter", "source-serif-4"].flatMap((family) =>
  [400, 600].map((weight) => ({ family, weight })),
);

/**
 * An SVG file as a PNG picture of so many pixels across, drawn on the server with the site's own fonts; what the machine
 * has of fonts plays no part, so that the same file makes the same pixels everywhere. One after another, in the process's
 * one thread that draws, so that nobody else who is answered waits.
 * @throws what cannot be drawn, such as what is no SVG
 */
export async function pngFile(svg: string, width: number): Promise<Png> {
  return (await thread()).draw(svg, width);
}

/** Starts what draws, before anything is to be drawn. */
export async function startDrawing(): Promise<void> {
  await thread();
}

function thread(): Promise<Thread> {
  const kept = keptInProcess("drawing", (): { thread: Promise<Thread> | null } => ({ thread: null }));
  if (kept.thread) return kept.thread;
  const started = startThread(() => forget());
  // By then there may be another.
  const forget = () => {
    if (kept.thread === started) kept.thread = null;
  };
  started.catch(forget);
  kept.thread = started;
  return started;
}

/** @param onEnd  called when the thread is no more: the next picture takes another */
async function startThread(onEnd: () => void): Promise<Thread> {
  const [wasm, western, further] = await Promise.all([
    packagedFile("@resvg/resvg-wasm/index_bg.wasm"),
    fontsOf("latin"),
    fontsOf("latin-ext"),
  ]);
  const worker = new Worker(new URL("./drawing-thread.mjs", import.meta.url), {
    workerData: { wasm, fonts: { western, further } },
    // What this process was started with is not the thread's: it needs no loader of TypeScript.
    execArgv: [],
  });
  // It keeps no process from ending, unless somebody waits for a picture.
  worker.unref();
  const waiting = new Map<number, Waiting>();
  const settle = (id: number, settled: (one: Waiting) => void) => {
    const one = waiting.get(id);
    waiting.delete(id);
    if (waiting.size === 0) worker.unref();
    if (one) settled(one);
  };
  let over: Error | null = null;
  const end = (error: Error) => {
    over ??= error;
    onEnd();
    for (const id of [...waiting.keys()]) settle(id, ({ reject }) => reject(error));
  };
  worker.on("message", (answer: Answer) =>
    settle(answer.id, ({ resolve, reject }) => {
      if ("png" in answer) resolve(answer.png);
      else reject(new Error(`A picture could not be drawn: ${answer.problem}`));
    }),
  );
  worker.on("error", end);
  worker.on("exit", () => end(new Error("What draws pictures has ended.")));
  let last = 0;
  return {
    draw: (svg, width) =>
      new Promise((resolve, reject) => {
        if (over) return reject(over);
        const id = ++last;
        waiting.set(id, { resolve, reject });
        worker.ref();
        worker.postMessage({ id, svg, width, letters: FURTHER.test(svg) ? "all" : "western" });
      }),
  };
}

function fontsOf(letters: "latin" | "latin-ext"): Promise<Buffer[]> {
  return Promise.all(
    FACES.map(async ({ family, weight }) =>
      sfntOf(await fixedFontFile(`${family}-${letters}-${weight}-normal`)),
    ),
  );
}
