/** The language in which texts of records are read. English now; a second one comes as rows, not as columns. */
export const RECORD_LANGUAGE = "en";
