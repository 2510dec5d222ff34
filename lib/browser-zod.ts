import { z } from "zod";

// In a browser zod tries whether it may make code out of text, which the policy of every page forbids and reports as an
// attack. Imported before the first schema that a browser reads is made.
if (typeof window !== "undefined") z.config({ jitless: true });
