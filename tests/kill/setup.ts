/** Vitest's globalSetup of the kill tests: one fresh stack; leases are short, so that what a dead worker held comes back within the test. */
import { startStack, stopStack } from "../stack/stack.ts";
import { SETTINGS } from "./stack.ts";

export async function setup(): Promise<void> {
  await startStack("kill", { fresh: true, settings: SETTINGS });
}

export async function teardown(): Promise<void> {
  await stopStack("kill");
}
