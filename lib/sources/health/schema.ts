import { z } from "zod";
import { slug } from "@/lib/change-sets/fields";
import { LINK_STATES } from "./model";

/** An editor's word that they looked at what became of a source's address; `state` is what they had read of it. */
export const lookedAtSchema = z.object({
  slug: slug("The source").max(300),
  state: z.enum(LINK_STATES, { error: "Open the page anew." }),
});
