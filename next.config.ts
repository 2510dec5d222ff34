import type { NextConfig } from "next";

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  // `npm run dev` answers on both names of this machine.
  allowedDevOrigins: ["127.0.0.1"],
  serverExternalPackages: ["pg", "@prisma/client", "@prisma/adapter-pg"],
  experimental: { agentUpgrade: false },
};

export default config;
