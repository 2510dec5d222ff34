import { z } from "zod";
import type { Spec } from "@/lib/views/parameter";
import type { Messages } from "@/messages";
import { told } from "../_schemas/told";
import { count, day } from "../_schemas/values";
import type { Table } from "../_table/table";
import { fieldsOf } from "./fields";

export type AddressName = keyof Messages["reference"]["address"];

/** One address of the interface: what it takes and what it answers. Its route runs this, and its description is made of it. */
export type Address<S extends Spec = Spec, A extends z.ZodRawShape = z.ZodRawShape> = {
  /** Names it after `/api/v1/`, and its words in the messages. */
  name: AddressName;
  /** Its path after `/api/v1/`, with what it names in braces; the name itself where it names nothing. */
  path: string;
  /** Beside the day, the release and how former leaders are read. A list of records takes `fields` as well. */
  spec: S;
  /** The whole answer: `release` and `asOf`, then which page it is where it comes in pages, then its own fields. */
  answer: z.ZodObject<A>;
  /** Its records as a table. */
  table: Table;
  /** Parameters without which nothing can be answered. */
  needs: readonly (keyof S & string)[];
};

const HEAD = { release: told(z.int().min(1), "release"), asOf: told(day, "asOf") };
const PAGES = {
  page: told(z.int().min(1), "page"),
  pages: told(z.int().min(1), "pages"),
  count: told(count, "count"),
  next: told(z.string().nullable(), "next"),
};

/**
 * Describes an address; one that has a parameter `page` answers in pages, and one whose table is of records takes `fields`.
 * @param fields  of its own, beside the first ones
 */
export function address<S extends Spec, A extends z.ZodRawShape>(
  name: AddressName,
  spec: S,
  fields: A,
  { table, needs = [], path = name }: { table: Table; needs?: readonly (keyof S & string)[]; path?: string },
): Address<S, A> {
  const shape = { ...HEAD, ...("page" in spec ? PAGES : {}), ...fields };
  return {
    name,
    path,
    spec: { ...spec, ...(table.record ? { fields: fieldsOf(table.record) } : {}) },
    answer: z.strictObject(shape) as unknown as z.ZodObject<A>,
    table,
    needs,
  };
}
