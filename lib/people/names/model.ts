/** Whoever acted: a person by name, a part of the program by its own. */
export type Who = { id: string; name: string };
