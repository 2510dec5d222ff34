import { spawnSync } from "node:child_process";
import { closeSync, ftruncateSync, mkdtempSync, openSync, rmdirSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Room for the database, and for all of the log that it keeps by its settings, in MiB. */
const SIZE = 512;

/** A file system of a fixed size that can be filled up: in memory, seen by this process and those that it starts alone. */
export class SmallDisk {
  readonly folder = mkdtempSync(join(tmpdir(), "standpoint-small-disk-"));
  private readonly filler = join(this.folder, "filler");

  constructor() {
    const owner = `uid=${process.getuid?.()},gid=${process.getgid?.()}`;
    const options = `size=${SIZE}m,mode=0755,${owner}`;
    const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", options, "tmpfs", this.folder], {
      encoding: "utf8",
    });
    if (mounted.status !== 0) throw new Error(mounted.stderr || String(mounted.error));
  }

  /** Fills it up. @param left  bytes that are left */
  fill(left: number): void {
    const file = openSync(this.filler, "w");
    let written = 0;
    for (const size of [1024 * 1024, 4096])
      try {
        const piece = Buffer.alloc(size, 1);
        for (;;) written += writeSync(file, piece);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw error;
      }
    ftruncateSync(file, Math.max(0, written - left));
    closeSync(file);
  }

  makeRoom(): void {
    rmSync(this.filler, { force: true });
  }

  end(): void {
    spawnSync("umount", ["--lazy", this.folder]);
    rmdirSync(this.folder);
  }
}
