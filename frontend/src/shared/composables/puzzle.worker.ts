// Solves a proof-of-work puzzle away from the page's own thread.
import { solvePuzzle } from './sha256.ts'

self.onmessage = (event: MessageEvent<{ seed: string; bits: number }>) => {
  self.postMessage(solvePuzzle(event.data.seed, event.data.bits))
}
