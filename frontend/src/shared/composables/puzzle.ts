// The puzzle that the server may ask for before it sends an SMS (RUL6).
import workerUrl from './puzzle.worker.ts?worker&url'
import type { Challenge } from '../api/types.ts'
import { solvePuzzle } from './sha256.ts'
import { trustedWorker } from './trustedWorker.ts'

/* The value of the header X-Lnca-Challenge. */
export async function solveChallenge(challenge: Challenge): Promise<string> {
  const answer = typeof Worker === 'undefined' ? solvePuzzle(challenge.seed, challenge.bits) : await solveInWorker(challenge)
  return `${challenge.challenge_id}:${answer}`
}

function solveInWorker({ seed, bits }: Challenge): Promise<string> {
  const worker = trustedWorker(workerUrl)
  return new Promise<string>((resolve, reject) => {
    worker.onmessage = (event: MessageEvent<string>) => resolve(event.data)
    worker.onerror = () => reject(new Error('the puzzle could not be solved'))
    worker.postMessage({ seed, bits })
  }).finally(() => worker.terminate())
}
