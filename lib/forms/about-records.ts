import type { Result } from "@/lib/result";

/**
 * The result of a form that has no fields of the records it is about, such as a submission: a problem of a record is told
 * with record and field as one of the form as a whole; one of the form's own fields stays at its field.
 */
export function aboutRecords<T>(result: Result<T>): Result<T> {
  if (result.ok) return result;
  const problems = result.problems.map((problem) => {
    const { record, field, reason } = problem;
    return record ? { record: field ? `${record}, ${field}` : record, field: "", reason } : problem;
  });
  return { ...result, problems };
}
