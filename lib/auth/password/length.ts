/** Length of a password, in characters. Long enough to resist guessing; the upper bound keeps hashing cheap. */
export const PASSWORD_LENGTH = { least: 12, most: 200 };
