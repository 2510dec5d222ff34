import { hash, verify } from "@node-rs/argon2";

// Argon2id at the least of what OWASP's password storage sheet asks for: 19 MiB, two passes, one lane.
const COST = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Argon2id of a password, with its own salt and parameters, in the PHC string form. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFKC"), COST);
}

/** Whether a password belongs to a hash. */
export function verifyPassword({
  hash: known,
  password,
}: {
  hash: string;
  password: string;
}): Promise<boolean> {
  return verify(known, password.normalize("NFKC"));
}
