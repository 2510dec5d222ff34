import { defineConfig } from "prisma/config";

// Prisma's command line wants to download a native schema engine before it does anything, even to generate
// the client, which needs none. Naming any existing binary stops the download, so `prisma generate` works
// offline; migrations are run by the WebAssembly engine instead (scripts/launcher/migrate.mjs).
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
});
