/** What a person written about can reply to, or say something of. */
export type ReplyTarget = { noun: "stance" | "event" | "source"; slug: string };

/** A record as one choice of a list: `stance/ada-example-kites-does-2019`. */
export function targetValue({ noun, slug }: ReplyTarget): string {
  return `${noun}/${slug}`;
}

/** The record that a choice names, whether or not there is one; null for what names none. */
export function readTarget(raw: string): ReplyTarget | null {
  const match = /^(stance|event|source)\/([a-z0-9.-]{1,250})$/.exec(raw);
  return match ? { noun: match[1] as ReplyTarget["noun"], slug: match[2] as string } : null;
}
