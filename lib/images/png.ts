import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { keptInProcess } from "@/lib/db/process-kept";

/** Fonts by family, each with the letters beyond Western Europe in a file of their own. */
const FAMILIES = [
  { family: "Inter", folder: "@fontsource-variable/inter/files/inter" },
  { family: "Source Serif 4", folder: "@fontsource-variable/source-serif-4/files/source-serif-4" },
];
/** Letters that stand in the second file of a family. */
const FURTHER = /[\u0100-\u02ff\u1e00-\u1eff]/;

type Renderer = (svg: string, width: number) => Uint8Array<ArrayBuffer>;

/**
 * An SVG file as a PNG picture of so many pixels across, drawn on the server with the site's own fonts; what the machine
 * has of fonts plays no part, so that the same file makes the same pixels everywhere.
 */
export async function pngFile(svg: string, width: number): Promise<Uint8Array<ArrayBuffer>> {
  return (await renderer())(svg, width);
}

function renderer(): Promise<Renderer> {
  return keptInProcess("png-renderer", async (): Promise<Renderer> => {
    // By a name made at run time: a bundler must not take the files into the build.
    const { resolve } = createRequire(join(process.cwd(), "package.json"));
    const font = (folder: string, letters: string) =>
      readFile(resolve(`${folder}-${letters}-wght-normal.woff2`));
    const [western, further] = await Promise.all(
      ["latin", "latin-ext"].map((letters) =>
        Promise.all(FAMILIES.map(({ folder }) => font(folder, letters))),
      ),
    );
    await initWasm(readFile(resolve("@resvg/resvg-wasm/index_bg.wasm")));
    return (svg, width) => {
      const fontBuffers = [...(western ?? []), ...(FURTHER.test(svg) ? (further ?? []) : [])];
      const resvg = new Resvg(svg, {
        fitTo: { mode: "width", value: width },
        font: {
          fontBuffers,
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
    };
  });
}
