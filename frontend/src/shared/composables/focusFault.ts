// After a refusal: the focus goes to the first wrong field, else to the note that says why.
import { nextTick } from 'vue'

/* Behind an open dialog nothing takes the focus, and closing gives it back to the opener: then it goes there afterwards. */
export function focusOn(element: HTMLElement | null | undefined): void {
  const dialog = document.querySelector('dialog[open]')
  if (!dialog || dialog.contains(element ?? null)) element?.focus()
  else dialog.addEventListener('close', () => element?.focus(), { once: true })
}

export async function focusFault(root: ParentNode | undefined): Promise<void> {
  await nextTick()
  const scope = root ?? document
  focusOn(scope.querySelector<HTMLElement>('[aria-invalid="true"]') ?? scope.querySelector<HTMLElement>('[role="alert"][tabindex]'))
}
