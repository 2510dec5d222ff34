import { parentPort, workerData } from "node:worker_threads";
import { initWasm, Resvg } from "@resvg/resvg-wasm";

// What draws pictures as points, in a thread of its own: it would hold up whoever else is answered, and what it is made of
// takes a second to be compiled. Started by lib/images/png.ts.

/** @typedef {{ id: number, svg: string, width: number, letters: "western" | "all" }} Asked */

/** @type {{ wasm: Uint8Array, fonts: { western: Uint8Array[], further: Uint8Array[] } }} */
const { wasm, fonts } = workerData;
const ready = initWasm(wasm);

/** @param {Asked} asked @returns {Uint8Array<ArrayBuffer>} */
function pictureOf({ svg, width, letters }) {
  const resvg = new Resvg(svg, {
    fitTo: { mode: "width", value: width },
    font: {
      fontBuffers: letters === "all" ? [...fonts.western, ...fonts.further] : fonts.western,
      defaultFontFamily: "Inter",
      sansSerifFamily: "Inter",
      serifFamily: "Source Serif 4",
    },
  });
  try {
    const image = resvg.render();
    try {
      return Uint8Array.from(image.asPng());
    } finally {
      image.free();
    }
  } finally {
    resvg.free();
  }
}

parentPort?.on("message", async (/** @type {Asked} */ asked) => {
  try {
    await ready;
    const png = pictureOf(asked);
    parentPort?.postMessage({ id: asked.id, png }, [png.buffer]);
  } catch (error) {
    // After a fault within, it may draw anything: the thread ends, and the next picture takes another.
    if (error instanceof WebAssembly.RuntimeError) throw error;
    parentPort?.postMessage({ id: asked.id, problem: String(error) });
  }
});
