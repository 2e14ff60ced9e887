/** Browser journeys in Debian's Chromium. Every worker has a stack of its own, on which its files run one after another. */
import { defineConfig } from "@playwright/test";
import { copiesOf } from "../stack/stack.ts";

const long = process.env["LNCA_LONG"] === "1"; // each page is looked at twelve times

export default defineConfig({
  testDir: ".",
  testMatch: "*.spec.ts",
  outputDir: "../results/e2e",
  globalSetup: "./setup.ts",
  workers: copiesOf("e2e"),
  fullyParallel: true, // a test of its own goes to the worker that is free; those that hang together say so (serial)
  retries: 1, // a journey that passes only at the second try is reported as flaky
  timeout: long ? 1_200_000 : 120_000,
  expect: { timeout: 15_000 },
  reporter: [["list"]],
  use: {
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    screenshot: "only-on-failure",
    actionTimeout: 15_000,
    launchOptions: {
      executablePath: "/usr/bin/chromium-headless-shell",
      args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    },
  },
});
