import { findDrafted } from "@/lib/change-sets/drafted/queries";
import { createChangeSet } from "@/lib/change-sets/mutations";
import type { NounName } from "@/lib/change-sets/nouns";
import type { Db } from "@/lib/db/client";
import { AUTHOR, expectDone } from "@/lib/testing/world";
import type { FormValues } from "./model";
import { type PutRecord, putRecord } from "./mutations";
import { toValues } from "./to-values";

const now = new Date("2026-02-01T10:00:00Z");

/** Forms of a draft of the author's, as a test fills them in. */
export function forms(database: { readonly db: Db }) {
  const draft = async () =>
    expectDone(
      await createChangeSet(database.db, { title: "By form", sentence: "By form.", actor: AUTHOR, now }),
    ).id;
  const put = (id: number, noun: NounName, key: string, values: FormValues, more: Partial<PutRecord> = {}) =>
    putRecord(database.db, {
      id,
      noun,
      key,
      values,
      basedOn: null,
      writer: "a tab",
      version: 0,
      actor: AUTHOR,
      now,
      ...more,
    });
  const drafted = (id: number, noun: NounName, slug: string) => findDrafted(database.db, id, noun, slug);
  const valuesOf = async (id: number, noun: NounName, slug: string, more: FormValues = {}) => {
    const record = await drafted(id, noun, slug);
    return {
      ...toValues(noun, record?.draft ?? record?.published?.content ?? {}),
      kind: "corrected",
      ...more,
    };
  };
  const fieldsOf = (result: { ok: boolean; problems?: { field: string }[] }) =>
    result.ok ? [] : (result.problems ?? []).map(({ field }) => field);

  return { draft, put, drafted, valuesOf, fieldsOf };
}
