import { defineConfig } from "vitest/config";
import { copiesOf } from "../stack/stack.ts";

export default defineConfig({
  cacheDir: "../node_modules/.vite",
  test: {
    dir: import.meta.dirname,
    root: import.meta.dirname,
    globalSetup: ["./setup.ts"],
    maxWorkers: copiesOf("api"), // each on a stack of its own; they mostly wait
    maxConcurrency: 12,
    testTimeout: 30000,
    hookTimeout: 60000,
  },
});
