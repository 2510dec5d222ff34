import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";

/** A file of a package that runs on the server, by a name made at run time: a bundler must not take it into the build. */
export function packagedFile(name: string): Promise<Buffer> {
  return readFile(createRequire(join(process.cwd(), "package.json")).resolve(name));
}
