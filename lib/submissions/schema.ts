import { freeText } from "@/lib/change-sets/fields";

/** The key of one rendering of a form (components/forms/form-key). */
export const formKey = freeText("The form's key")
  .min(1)
  .max(100, { error: "This is no key of a form; open the page anew." });
