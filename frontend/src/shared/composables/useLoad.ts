// One thing that a page loads: data, loading, problem, and again.
import { ref, shallowRef } from 'vue'
import { asProblem, type Problem } from '../api/problem.ts'

export function useLoad<T>(load: () => Promise<T>) {
  const data = shallowRef<T>()
  const problem = shallowRef<Problem>()
  const loading = ref(false)
  let round = 0

  async function reload(): Promise<void> {
    const mine = ++round
    loading.value = true
    problem.value = undefined
    try {
      const loaded = await load()
      if (mine === round) data.value = loaded
    } catch (thrown) {
      if (mine === round) problem.value = asProblem(thrown)
    } finally {
      if (mine === round) loading.value = false
    }
  }

  /* Nothing is shown any more, and what is still on its way comes too late. */
  function clear(): void {
    round++
    loading.value = false
    data.value = problem.value = undefined
  }

  return { data, problem, loading, reload, clear }
}
