import { z } from "zod";
import { ADDRESSES } from "@/app/api/v1/_addresses/all";
import { pair, sentAgreement } from "@/app/api/v1/_schemas/agreement";
import { bloc, blocMedians, blocPairs } from "@/app/api/v1/_schemas/blocs";
import { changedRecord } from "@/app/api/v1/_schemas/changes";
import { gap, queued } from "@/app/api/v1/_schemas/gaps";
import {
  event,
  hitGroup,
  issue,
  leader,
  leaderTerm,
  listedReply,
  membership,
  release,
  source,
  term,
} from "@/app/api/v1/_schemas/lists";
import { problem } from "@/app/api/v1/_schemas/problem";
import { stance } from "@/app/api/v1/_schemas/stances";
import { citedSource, reply, tombstone } from "@/app/api/v1/_schemas/values";
import { figureAnswer } from "@/app/figures/[file]/_schema";
import { agreementRequest } from "@/lib/agreements/schema";

/** A schema in the words of JSON Schema, draft 2020-12. */
export type JsonSchema = { [keyword: string]: unknown };

const NAMED = {
  Bloc: bloc,
  BlocMedians: blocMedians,
  BlocPairs: blocPairs,
  ChangedRecord: changedRecord,
  CitedSource: citedSource,
  Event: event,
  Figure: figureAnswer,
  Gap: gap,
  HitGroup: hitGroup,
  Issue: issue,
  Leader: leader,
  LeaderTerm: leaderTerm,
  ListedReply: listedReply,
  Membership: membership,
  Pair: pair,
  Problem: problem,
  QueuedCell: queued,
  Release: release,
  Reply: reply,
  SentAgreement: sentAgreement,
  Source: source,
  Stance: stance,
  Term: term,
  Tombstone: tombstone,
};

/** Where a schema stands in the document, by its name. */
export const schemaAt = (name: string) => `#/components/schemas/${name}`;

/** The name of what an address answers. */
export function answerName(name: string): string {
  return `${name
    .split("-")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("")}Answer`;
}

/** The name of the same with some fields of its records alone. */
export const partName = (name: string) => `${answerName(name)}Part`;

type Answered = Pick<(typeof ADDRESSES)[number], "answer" | "table">;

/** What an address answers of which some fields are asked for: any of those of its records. Null where it holds no records. */
function partOf({ answer, table: { list, record } }: Answered): z.ZodType | null {
  return record && z.object({ ...answer.shape, [list]: z.array(record.partial()) });
}

/**
 * Every schema that the interface runs, by its name in the document. Answers are open there, since fields may be added
 * within a version; what is sent to us is closed, since we refuse what we do not know.
 */
export function schemasOfInterface(): Record<string, JsonSchema> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(NAMED)) registry.add(schema, { id });
  for (const address of ADDRESSES) {
    registry.add(address.answer, { id: answerName(address.name) });
    const part = partOf(address);
    if (part) registry.add(part, { id: partName(address.name) });
  }
  const { schemas } = z.toJSONSchema(registry, {
    uri: schemaAt,
    override: ({ jsonSchema }) => {
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
      // Of our types; in OpenAPI it would say that it may not be sent.
      delete jsonSchema.readOnly;
      withoutSafeEnds(jsonSchema);
    },
  });
  const request = z.toJSONSchema(agreementRequest, {
    io: "input",
    unrepresentable: "any",
    override: ({ jsonSchema }) => withoutSafeEnds(jsonSchema),
  });
  return Object.fromEntries(
    Object.entries({ ...schemas, AgreementRequest: request })
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, { $schema: _, $id: __, ...schema }]) => [name, schema]),
  );
}

/** Without the ends of what JavaScript can count, which zod gives whole numbers. */
function withoutSafeEnds(schema: z.core.JSONSchema.BaseSchema): void {
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
}

/** What is accepted of one text in an address. */
export function schemaOfText(schema: z.ZodType): JsonSchema {
  const { $schema: _, ...told } = z.toJSONSchema(schema, { io: "input" });
  return told;
}
