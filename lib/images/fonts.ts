import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";

/** The site's own fonts by family, each with the letters beyond Western Europe in a file of their own. */
export const FAMILIES = [
  { family: "Inter", folder: "@fontsource-variable/inter/files/inter" },
  { family: "Source Serif 4", folder: "@fontsource-variable/source-serif-4/files/source-serif-4" },
] as const;
/** Letters that stand in the second file of a family. */
export const FURTHER = /[\u0100-\u02ff\u1e00-\u1eff]/;

/** A file of a package that runs on the server, by a name made at run time: a bundler must not take it into the build. */
export function packagedFile(name: string): Promise<Buffer> {
  return readFile(createRequire(join(process.cwd(), "package.json")).resolve(name));
}

/** The letters of a family: Western Europe's, or those beyond. */
export function fontFile(
  { folder }: (typeof FAMILIES)[number],
  letters: "latin" | "latin-ext",
): Promise<Buffer> {
  return packagedFile(`${folder}-${letters}-wght-normal.woff2`);
}

/** A family with one file for each weight and slant: documents take a part of a font along, which is not cut out of one of variable weight. */
export function fixedFontFile(name: string): Promise<Buffer> {
  const folder = name.startsWith("inter") ? "inter" : "source-serif-4";
  return packagedFile(`@fontsource/${folder}/files/${name}.woff`);
}
