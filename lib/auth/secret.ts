/**
 * The secret that signs cookies and links and encrypts second factors, the same on all instances. `npm start` makes one
 * for the embedded database.
 * @throws Error where AUTH_SECRET is missing or too short to be one
 */
export function authSecret(): string {
  const secret = process.env.AUTH_SECRET ?? "";
  if (secret.length < 32)
    throw new Error(
      "AUTH_SECRET must hold at least 32 characters, the same on all instances. `openssl rand -hex 32` makes one.",
    );
  return secret;
}
