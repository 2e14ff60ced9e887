// Asking for an SMS code: one at a time, then 60 s of countdown (kept over a reload), with a puzzle solved when the server wants one.
import { computed, ref, shallowRef, watch } from 'vue'
import { asProblem, type Problem } from '../api/problem.ts'
import type { Challenge, SmsCodeSent } from '../api/types.ts'
import { solveChallenge } from './puzzle.ts'
import { useCountdown } from './useCountdown.ts'

export interface SmsCodeOptions {
  /* Sends the code; `headers` carry the solved puzzle when there was one. */
  send: (headers: Record<string, string>) => Promise<SmsCodeSent>
  challenge: () => Promise<Challenge>
  /* What the countdown belongs to: the purpose, and the number where it may change on the page. */
  name: () => string
}

const shortestSeconds = 60

export function useSmsCode(options: SmsCodeOptions) {
  const storageKey = () => `lnca.sms.${options.name()}`
  const stored = (): number | undefined => {
    const end = Number(sessionStorage.getItem(storageKey()))
    return end > Date.now() ? end : undefined
  }
  const until = ref(stored())
  watch(options.name, () => (until.value = stored()))
  const { secondsLeft } = useCountdown(until)
  const busy = ref(false)
  const solving = ref(false)
  const problem = shallowRef<Problem>()
  const sent = shallowRef<SmsCodeSent>()

  function wait(seconds: number): void {
    until.value = Date.now() + seconds * 1000
    sessionStorage.setItem(storageKey(), String(until.value))
  }

  async function sendWithPuzzle(): Promise<SmsCodeSent> {
    try {
      return await options.send({})
    } catch (thrown) {
      if (asProblem(thrown).code !== 'challenge_required') throw thrown
    }
    solving.value = true
    return options.send({ 'X-Lnca-Challenge': await solveChallenge(await options.challenge()) })
  }

  async function request(): Promise<void> {
    if (busy.value || secondsLeft.value > 0) return
    busy.value = true
    problem.value = undefined
    sent.value = undefined
    try {
      sent.value = await sendWithPuzzle()
      wait(Math.max(shortestSeconds, sent.value.retry_after_seconds))
    } catch (thrown) {
      problem.value = asProblem(thrown)
      if (problem.value.code === 'too_many_requests' && problem.value.retryAfterSeconds) wait(problem.value.retryAfterSeconds)
    } finally {
      busy.value = false
      solving.value = false
    }
  }

  return { secondsLeft, busy, solving, problem, sent, request, ready: computed(() => !busy.value && secondsLeft.value === 0) }
}
