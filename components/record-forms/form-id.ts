/** The id of a record's form; those of its fields begin with it. */
export const FORM_ID = "record";
