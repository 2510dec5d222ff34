import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { keptInProcess } from "@/lib/db/process-kept";
import { FAMILIES, FURTHER, fontFile, packagedFile } from "./fonts";

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
    const [western, further] = await Promise.all(
      (["latin", "latin-ext"] as const).map((letters) =>
        Promise.all(FAMILIES.map((family) => fontFile(family, letters))),
      ),
    );
    await initWasm(packagedFile("@resvg/resvg-wasm/index_bg.wasm"));
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
