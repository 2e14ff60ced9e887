// useRowAct: one change of one row: which row is busy, what was refused, an Idempotency-Key that outlives a lost answer; then the list anew.
import { Attempt } from '@shared/api/attempt.ts'
import { asProblem, type Problem } from '@shared/api/problem.ts'
import { announce } from '@shared/composables/announce.ts'
import { ref, shallowRef } from 'vue'

/* Refusals that say: the row is not any more what the page shows. */
const outdated = new Set(['state_conflict', 'precondition_failed'])

type Call = (headers: { 'Idempotency-Key': string }) => Promise<unknown>

export function useRowAct(reload: () => Promise<void>) {
  const busy = ref('')
  const problem = shallowRef<Problem>()
  const attempt = new Attempt()

  /** For a dialog, which shows itself what is thrown. `content` is what makes two tries the same. */
  async function change(content: unknown, done: string, call: Call): Promise<void> {
    problem.value = undefined
    try {
      await attempt.run(content, call)
    } catch (thrown) {
      if (outdated.has(asProblem(thrown).code)) void reload()
      throw thrown
    }
    announce(done)
    await reload()
  }

  /** For a button of the row. */
  async function act(row: string, content: unknown, done: string, call: Call): Promise<void> {
    if (busy.value) return
    busy.value = row
    try {
      await change(content, done, call)
    } catch (thrown) {
      problem.value = asProblem(thrown)
    } finally {
      busy.value = ''
    }
  }

  return { busy, problem, act, change }
}
