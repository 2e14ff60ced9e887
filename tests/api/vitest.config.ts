import { defineConfig } from "vitest/config";

export default defineConfig({
  cacheDir: "../node_modules/.vite",
  test: {
    dir: import.meta.dirname,
    root: import.meta.dirname,
    globalSetup: ["./setup.ts"],
    fileParallelism: false,
    maxConcurrency: 12,
    testTimeout: 30000,
    hookTimeout: 60000,
  },
});
