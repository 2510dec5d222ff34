import { settle } from "@/app/_view/settle";
import { releaseOf } from "@/lib/briefings/model";
import { ParameterError } from "@/lib/views/problem";

/** What drawing a view threw, with what is known of the record that it names: whether it is withheld, rather than unknown. */
export async function settledError(error: unknown, view: string): Promise<unknown> {
  const release = releaseOf(view);
  if (!(error instanceof ParameterError) || release === null) return error;
  const settled = await settle(error, { path: "", search: {}, release });
  return "error" in settled ? settled.error : error;
}
