import type { NextConfig } from "next";

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  typedRoutes: false,
  serverExternalPackages: ["pg", "@prisma/client", "@prisma/adapter-pg"],
  experimental: { agentUpgrade: false },
};

export default config;
