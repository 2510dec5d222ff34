import { z } from "zod";
import { LINK_STATES } from "./model";

/** An editor's word that they looked at what became of a source's address; `state` is what they had read of it. */
export const lookedAtSchema = z.object({
  slug: z.string().regex(/^[a-z0-9.-]{1,300}$/, { error: "There is no such source; open the page anew." }),
  state: z.enum(LINK_STATES, { error: "Open the page anew." }),
});
