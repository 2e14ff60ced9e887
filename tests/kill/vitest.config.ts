import { defineConfig } from "vitest/config";

export default defineConfig({
  cacheDir: "../node_modules/.vite",
  test: { dir: import.meta.dirname, root: import.meta.dirname, globalSetup: ["./setup.ts"], fileParallelism: false, testTimeout: 3_600_000, hookTimeout: 120_000 },
});
