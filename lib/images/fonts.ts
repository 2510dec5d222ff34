import { packagedFile } from "@/lib/packaged-file";

/** Letters that stand in the second file of a family: those beyond Western Europe. */
export const FURTHER = /[\u0100-\u02ff\u1e00-\u1eff]/;

/** A family with one file for each weight and slant: what draws them, as points or into a document, knows none of variable weight. */
export function fixedFontFile(name: string): Promise<Buffer> {
  const folder = name.startsWith("inter") ? "inter" : "source-serif-4";
  return packagedFile(`@fontsource/${folder}/files/${name}.woff`);
}
