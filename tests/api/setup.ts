/** Vitest's globalSetup of the API tests: one fresh stack for all files. */
import { startStack, stopStack } from "../stack/stack.ts";

export async function setup(): Promise<void> {
  await startStack("api", { fresh: true });
}

export async function teardown(): Promise<void> {
  await stopStack("api");
}
