import { siteAddress } from "@/lib/http/site-address";
import { isCommon } from "./common";

/** So many letters and digits beside what anybody knows of a person make a password of its own. */
const OWN = 8;

/** What is known of whoever chooses a password, and so is tried by whoever wants to come in as them. */
type Known = { name: string; email: string };

/** Why a password would be guessed among the first, in a sentence; null where nothing speaks against it. */
export async function guessable(password: string, known: Known): Promise<string | null> {
  if (isOfKnown(password, known, siteAddress()))
    return "This is little more than your name, your e-mail address or the name of this place, which are tried first. Choose something else.";
  if (await isCommon(password))
    return "This password is known from breaches of other sites, and such are tried first. Choose another one; a few words in a row are easy to remember.";
  return null;
}

/**
 * Whether a password has, of letters and digits, fewer than eight beside the name, the e-mail address and what the place is
 * called, whole or in parts of three letters and more, in any case.
 * @param site  the place's address
 */
export function isOfKnown(password: string, { name, email }: Known, site: string): boolean {
  const said = [name, email, new URL(site).hostname, "Standpoint"].map(plain);
  const words = said
    .flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)])
    .map((text) => text.replace(NEITHER, ""))
    .filter(({ length }) => length >= 3)
    .sort((a, b) => b.length - a.length);
  const whole = plain(password).replace(NEITHER, "");
  const left = words.reduce((text, word) => text.replaceAll(word, ""), whole);
  return left.length < Math.min(OWN, whole.length);
}

const NEITHER = /[^\p{L}\p{N}]/gu;
const plain = (text: string) => text.normalize("NFKC").toLowerCase();
