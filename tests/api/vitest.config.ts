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
    testTimeout: 90000, // a right run is none the slower on a busy machine
    hookTimeout: 120000,
  },
});
