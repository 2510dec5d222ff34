import type { NextConfig } from "next";

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  // `npm run dev` answers on both names of this machine.
  allowedDevOrigins: ["127.0.0.1"],
  serverExternalPackages: [
    "pg",
    "@prisma/client",
    "@prisma/adapter-pg",
    "@node-rs/argon2",
    "better-auth",
    "nodemailer",
    "read-excel-file",
    "@resvg/resvg-wasm",
    "pptxgenjs",
    "pdfkit",
    "write-excel-file",
  ],
  // Only embedded figures may stand in frames of other sites; their route says so itself.
  headers: async () => [
    { source: "/((?!embed/).*)", headers: [{ key: "X-Frame-Options", value: "SAMEORIGIN" }] },
  ],
  // Files that editors hand in come through an action.
  experimental: {
    agentUpgrade: false,
    serverActions: { bodySizeLimit: "24mb" },
    // The proxy would cut them off at 10 MB.
    proxyClientMaxBodySize: "24mb",
  },
};

export default config;
