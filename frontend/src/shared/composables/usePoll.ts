// Asks a cheap endpoint again and again until told to stop: with ETag (a 304 changes nothing), at the pace the server names
// (poll_after_ms), slower and slower while it fails, at once when the page comes back to the front.
import { onScopeDispose, ref, shallowRef } from 'vue'
import type { PollAnswer } from '../api/client.ts'
import { asProblem, type Problem } from '../api/problem.ts'

interface Paced {
  poll_after_ms: number
}

export interface PollOptions<T> {
  load: (headers: Record<string, string>) => Promise<PollAnswer<T>>
  /* True when there is nothing left to wait for. */
  done: (data: T) => boolean
  onChange?: (data: T) => void
}

const slowestMs = 30_000
const hiddenFactor = 4
/* Refusals that asking again will not change. */
const final = new Set(['not_found', 'forbidden', 'unauthenticated', 'agreement_outdated'])

export function usePoll<T extends Paced>(options: PollOptions<T>) {
  const data = shallowRef<T>()
  const problem = shallowRef<Problem>()
  const running = ref(false)
  let etag: string | undefined
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let round = 0
  let gone = false

  function pause(): number {
    const wanted = data.value?.poll_after_ms ?? 2000
    if (failures > 0) return Math.min(slowestMs, wanted * 2 ** failures) * (0.8 + Math.random() * 0.4)
    return document.visibilityState === 'hidden' ? wanted * hiddenFactor : wanted
  }

  async function ask(mine: number): Promise<void> {
    try {
      const answer = await options.load(etag ? { 'If-None-Match': etag } : {})
      if (mine !== round) return
      failures = 0
      problem.value = undefined
      if (answer.data !== undefined) {
        etag = answer.etag
        data.value = answer.data
        options.onChange?.(answer.data)
        if (options.done(answer.data)) return stop()
      }
    } catch (thrown) {
      if (mine !== round) return
      problem.value = asProblem(thrown)
      if (final.has(problem.value.code)) return stop()
      failures += 1
    }
    if (mine === round) timer = setTimeout(() => void ask(mine), pause())
  }

  /* The page may have been left while what begins the waiting was under way. */
  function start(): void {
    stop()
    if (gone) return
    etag = undefined
    failures = 0
    running.value = true
    void ask(round)
  }

  function stop(): void {
    round += 1
    running.value = false
    clearTimeout(timer)
  }

  function onVisible(): void {
    if (!running.value || document.visibilityState === 'hidden') return
    clearTimeout(timer)
    round += 1
    void ask(round)
  }
  document.addEventListener('visibilitychange', onVisible)
  onScopeDispose(() => {
    gone = true
    stop()
    document.removeEventListener('visibilitychange', onVisible)
  })

  return { data, problem, running, start, stop }
}
