import { z } from "zod";
import { line } from "@/lib/people/fields";

export const endSessionSchema = z.object({ session: line("Choose a session.", 100) });
