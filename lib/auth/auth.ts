import { prismaAdapter } from "@better-auth/prisma-adapter";
import { betterAuth } from "better-auth";
import { twoFactor } from "better-auth/plugins";
import { keptInProcess } from "@/lib/db/process-kept";
import { siteAddress } from "@/lib/http/site-address";
import { hashPassword, verifyPassword } from "./hashing";
import { PASSWORD_LENGTH } from "./password/length";
import { newRecoveryCodes } from "./second-factor/recovery-codes";
import { authSecret } from "./secret";
import { lastingOf } from "./sessions/lasting";
import { authClient } from "./transaction";

/**
 * How cookies are named and sent. Under https a browser takes one with this prefix only from this very host, over https and
 * for all its paths, so that no other host of the same domain can plant one. Better Auth's own `useSecureCookies` would
 * put `__Secure-` in front, which promises less. Whatever stands before it, `standpoint.` is what our cookies are known by.
 */
function cookies(isSecure: boolean) {
  return {
    cookiePrefix: isSecure ? "__Host-standpoint" : "standpoint",
    useSecureCookies: false,
    defaultCookieAttributes: { secure: isSecure },
  };
}

/**
 * Better Auth as this place uses it: called from the server only, never mounted at an address of its own, so that every
 * way in is one of our actions with its own check, limit and audit row.
 */
export function auth() {
  return keptInProcess("auth", makeAuth);
}

function makeAuth() {
  const site = siteAddress();
  return betterAuth({
    appName: "Standpoint",
    baseURL: site,
    secret: authSecret(),
    database: prismaAdapter(authClient, { provider: "postgresql" }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH.least,
      // Asked of present passwords, too; new ones are held to `most` by their forms' schema.
      maxPasswordLength: PASSWORD_LENGTH.present,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    // No copy of a session in a cookie: each request reads the row, so that ending one takes effect at once everywhere.
    session: {
      expiresIn: lastingOf().seconds,
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
    },
    user: {
      additionalFields: {
        role: { type: "string", input: false },
        isAdmin: { type: "boolean", input: false },
        disabledAt: { type: "date", input: false, required: false },
        namedPublicly: { type: "boolean", input: false },
        mailNotices: { type: "boolean", input: false },
      },
    },
    // Our own limits count by account and by address (lib/rate-limits); these would not see calls from the server.
    rateLimit: { enabled: false },
    advanced: {
      ...cookies(site.startsWith("https://")),
      // Our server writes this header itself, from the connection or from a proxy it trusts.
      ipAddress: { ipAddressHeaders: ["x-forwarded-for"], ipv6Subnet: 128 },
    },
    plugins: [
      twoFactor({
        issuer: "Standpoint",
        backupCodeOptions: { customBackupCodesGenerate: newRecoveryCodes },
      }),
    ],
    telemetry: { enabled: false },
    // What a user does wrong is answered and audited; only what breaks belongs in the log.
    logger: { level: "error" },
  });
}
