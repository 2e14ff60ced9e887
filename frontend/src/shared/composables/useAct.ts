// The one change that a dialog asks for: busy while it is under way, what was refused, the field it was refused for. Every opening
// begins clean; what was typed belongs to the dialog and stays after a refusal. What was refused for a field's sake is said of what was sent:
// it goes with the next change.
import { ref, shallowRef, watch, type Ref } from 'vue'
import { asProblem, type Problem } from '../api/problem.ts'
import { focusFault } from './focusFault.ts'

export function useAct(open: Ref<boolean>) {
  const busy = ref(false)
  const problem = shallowRef<Problem>()
  let root: HTMLElement | undefined

  watch(open, () => {
    problem.value = undefined
  })

  /* Of a box or a list only once its change was taken over: drawn between its two events, it would be put back. */
  function forget({ type, target }: Event): void {
    const typed = target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type !== 'checkbox' && target.type !== 'radio')
    if (problem.value?.errors.length && typed === (type === 'input')) problem.value = undefined
  }

  /* For the element around fields and note: `:ref="setRoot"`. */
  function setRoot(element: unknown): void {
    for (const type of ['input', 'change']) root?.removeEventListener(type, forget)
    root = element instanceof HTMLElement ? element : undefined
    for (const type of ['input', 'change']) root?.addEventListener(type, forget)
  }

  const showFault = () => focusFault(root)
  const error = (field: string): string | undefined => problem.value?.errors.find((one) => one.field === field)?.code

  /* True when it was done. */
  async function run(act: () => Promise<unknown>): Promise<boolean> {
    if (busy.value) return false
    busy.value = true
    problem.value = undefined
    try {
      await act()
      return true
    } catch (thrown) {
      problem.value = asProblem(thrown)
      void showFault()
      return false
    } finally {
      busy.value = false
    }
  }

  return { busy, problem, error, setRoot, showFault, run }
}
