import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Of the file system whose power is cut, and of the one that holds it, in MiB. */
const [INNER, OUTER] = [512, 700];

/**
 * A file system on a disk whose power can be cut. The disk is a file on another file system, which can be frozen: what the system
 * had handed to the disk by then is there afterwards, and what still stood in memory is not. Seen by this process and those that it
 * starts alone.
 */
export class LoopDisk {
  private readonly base = mkdtempSync(join(tmpdir(), "standpoint-loop-disk-"));
  readonly folder = join(this.base, "inner");
  private readonly outer = join(this.base, "outer");
  private readonly image = join(this.outer, "inner.img");
  private cuts = 0;

  constructor() {
    chmodSync(this.base, 0o755);
    const outerImage = join(this.base, "outer.img");
    makeImage(outerImage, OUTER);
    mount(outerImage, this.outer);
    makeImage(this.image, INNER);
    mount(this.image, this.folder);
  }

  /** What is safe before anything is tried. */
  flush(): void {
    must("sync", "-f", this.folder);
  }

  end(): void {
    for (const folder of [this.folder, this.outer]) spawnSync("umount", ["--lazy", folder]);
    rmSync(this.base, { recursive: true, force: true });
  }

  /** Cuts the power, as far as a copy of the disk is concerned. @returns the copy, to be brought up as after the cut */
  cut(): { bringUp: () => string; end: () => void } {
    const at = join(this.base, `cut-${++this.cuts}`);
    const image = `${at}.img`;
    must("fsfreeze", "--freeze", this.outer);
    try {
      must("cp", "--sparse=always", this.image, image);
    } finally {
      must("fsfreeze", "--unfreeze", this.outer);
    }
    return {
      bringUp() {
        // Here the file system recovers by its journal.
        mount(image, at);
        return at;
      },
      end() {
        spawnSync("umount", [at]);
        rmSync(image);
      },
    };
  }
}

/** Why none can be had here; null where one can. */
export function whyNoLoopDisk(): string | null {
  if (process.getuid?.() !== 0) return "it takes root";
  const missing = ["losetup", "mkfs.ext4", "fsfreeze"].find((name) => spawnSync(name, ["--help"]).error);
  if (missing) return `there is no ${missing} here`;
  return spawnSync("losetup", ["--find"]).status === 0 ? null : "there are no loop devices here";
}

function makeImage(path: string, size: number): void {
  writeFileSync(path, "");
  truncateSync(path, size * 1024 * 1024);
  must("mkfs.ext4", "-q", "-F", path);
}

function mount(image: string, at: string): void {
  mkdirSync(at, { recursive: true });
  must("mount", "-o", "loop", image, at);
}

function must(program: string, ...args: string[]): void {
  const { status, stderr, error } = spawnSync(program, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${program}: ${stderr || error}`);
}
