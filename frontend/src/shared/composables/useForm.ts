// A form: its values, the error of each field, and what the server refused. Values stay whatever happens; after a refusal the
// first wrong field gets the focus.
import { reactive, ref, shallowRef, watch } from 'vue'
import { afterPress } from './afterPress.ts'
import { asProblem, type Problem } from '../api/problem.ts'
import { focusFault } from './focusFault.ts'

export type Rules<V> = { [K in keyof V]?: (value: V[K], values: V) => string | undefined }

export interface FormOptions<V> {
  values: V
  rules: Rules<V>
  /* The server's names of fields where they differ from ours: { 'holder.name': 'name' }. */
  serverFields?: Record<string, keyof V & string>
}

export function useForm<V extends Record<string, unknown>>(options: FormOptions<V>) {
  const values = reactive({ ...options.values }) as V
  const errors = reactive<Record<string, string | undefined>>({})
  const problem = shallowRef<Problem>()
  const busy = ref(false)
  let root: HTMLElement | undefined

  function check(field: keyof V & string): boolean {
    errors[field] = options.rules[field]?.(values[field], values)
    return !errors[field]
  }

  /* For leaving a field. */
  function checkLater(field: keyof V & string): void {
    afterPress(() => check(field))
  }

  /* An error goes as soon as the value is right, not only when the field is left: else the page would jump under a click. */
  for (const field of Object.keys(options.rules) as (keyof V & string)[]) {
    watch(
      () => values[field],
      () => {
        if (errors[field]) check(field)
      },
    )
  }

  function checkAll(): boolean {
    const good = (Object.keys(options.rules) as (keyof V & string)[]).map(check).every(Boolean)
    if (!good) focusFirstError()
    return good
  }

  function clear(field: keyof V & string): void {
    errors[field] = undefined
  }

  /* Puts the server's field errors at their fields; what has no field here stays in `problem`. */
  function refuse(thrown: unknown): Problem {
    const refused = asProblem(thrown)
    for (const { field, code } of refused.errors) {
      const name = options.serverFields?.[field] ?? field
      if (name in values) errors[name] = code
    }
    problem.value = refused
    focusFirstError()
    return refused
  }

  const focusFirstError = () => void focusFault(root)

  /* For the form element: `:ref="form.setRoot"`. */
  function setRoot(element: unknown): void {
    root = element instanceof HTMLElement ? element : undefined
  }

  /* Checks, then sends; gives true when the server accepted. */
  async function submit(send: (values: V) => Promise<void>): Promise<boolean> {
    problem.value = undefined
    if (busy.value || !checkAll()) return false
    busy.value = true
    try {
      await send(values)
      return true
    } catch (thrown) {
      refuse(thrown)
      return false
    } finally {
      busy.value = false
    }
  }

  return { values, errors, problem, busy, setRoot, check, checkLater, checkAll, clear, refuse, submit }
}
