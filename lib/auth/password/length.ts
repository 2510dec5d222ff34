/**
 * Length of a password, in characters. Long enough to resist guessing; the upper bound keeps hashing cheap.
 * present: of one that is proved, which may have been chosen when more were allowed.
 */
export const PASSWORD_LENGTH = { least: 12, most: 128, present: 200 };
