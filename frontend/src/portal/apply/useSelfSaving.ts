// What saves itself a moment after the last change, as soon as it is complete (NEW10); what is not complete is not lost without a word.
import { onScopeDispose, ref, shallowRef } from 'vue'
import { onBeforeRouteLeave } from 'vue-router'
import { asProblem, type Problem } from '@shared/api/problem.ts'
import { useUnsaved } from '@shared/composables/useUnsaved.ts'
import { pauseMs, retryMs, worthRetry, type SaveState } from './useDraft.ts'

export interface SelfSaving<T> {
  /* What one sees, as text: changed when it differs from what was loaded or saved. */
  content: () => string
  complete: () => boolean
  save: () => Promise<T>
  onSaved: (saved: T) => void
  onRefused: (problem: Problem) => void
  /* Asked before one leaves what could not be saved. */
  question: () => string
}

export function useSelfSaving<T>(options: SelfSaving<T>) {
  const state = ref<SaveState>('idle')
  const saveProblem = shallowRef<Problem>()
  let kept = options.content()
  let timer: ReturnType<typeof setTimeout> | undefined
  let sending: Promise<void> | undefined
  let gone = false

  const changed = () => options.content() !== kept

  /* What stands there now is what the server has. */
  function settle(): void {
    clearTimeout(timer)
    kept = options.content()
    state.value = 'idle'
    saveProblem.value = undefined
  }

  async function send(): Promise<void> {
    const content = options.content()
    state.value = 'saving'
    try {
      const saved = await options.save()
      kept = content
      saveProblem.value = undefined
      state.value = changed() ? 'waiting' : 'saved'
      options.onSaved(saved)
    } catch (thrown) {
      saveProblem.value = asProblem(thrown)
      state.value = 'failed'
      throw thrown
    }
  }

  /* One save at a time; throws what stood in the way. */
  async function flush(): Promise<void> {
    clearTimeout(timer)
    await sending?.catch(() => undefined)
    if (!changed()) return
    sending = send().finally(() => (sending = undefined))
    await sending
  }

  async function saveNow(): Promise<void> {
    if (!changed() || !options.complete()) return
    await flush().catch((thrown: unknown) => {
      const problem = asProblem(thrown)
      if (gone) return
      if (worthRetry(problem)) timer = setTimeout(() => void saveNow(), retryMs)
      else options.onRefused(problem)
    })
  }

  function touch(): void {
    clearTimeout(timer)
    if (!changed()) return
    if (options.complete()) {
      state.value = 'waiting'
      timer = setTimeout(() => void saveNow(), pauseMs)
    } else state.value = 'idle'
  }

  onBeforeRouteLeave(() => saveNow().then(() => true))
  useUnsaved(changed, options.question)
  onScopeDispose(() => {
    gone = true
    clearTimeout(timer)
  })

  return { state, saveProblem, settle, changed, touch, flush }
}
