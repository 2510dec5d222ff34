import { z } from "zod";
import type { Spec } from "@/lib/views/parameter";
import type { Messages } from "@/messages";
import { told } from "../_schemas/told";
import { day } from "../_schemas/values";

export type AddressName = keyof Messages["reference"]["address"];

/** One address of the interface: what it takes and what it answers. Its route runs this, and its description is made of it. */
export type Address<S extends Spec = Spec, A extends z.ZodRawShape = z.ZodRawShape> = {
  /** Names it after `/api/v1/`, and its words in the messages. */
  name: AddressName;
  /** Its path after `/api/v1/`, with what it names in braces; the name itself where it names nothing. */
  path: string;
  /** Beside the day, the release and how former leaders are read. */
  spec: S;
  /** The whole answer: `release` and `asOf`, `page` and `pages` where it comes in pages, then its own fields. */
  answer: z.ZodObject<A>;
  /** Parameters without which nothing can be answered. */
  needs: readonly (keyof S & string)[];
};

const HEAD = { release: told(z.int().min(1), "release"), asOf: told(day, "asOf") };
const PAGES = { page: z.int().min(1), pages: z.int().min(1) };

/** Describes an address; one that has a parameter `page` answers in pages. @param fields  its own, beside the first ones */
export function address<S extends Spec, A extends z.ZodRawShape>(
  name: AddressName,
  spec: S,
  fields: A,
  needs: readonly (keyof S & string)[] = [],
  path: string = name,
): Address<S, A> {
  const shape = { ...HEAD, ...("page" in spec ? PAGES : {}), ...fields };
  return { name, path, spec, answer: z.strictObject(shape) as unknown as z.ZodObject<A>, needs };
}
