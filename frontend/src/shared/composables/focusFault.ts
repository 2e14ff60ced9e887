// After a refusal: the focus goes to the first wrong field, else to the note that says why.
import { nextTick } from 'vue'

export async function focusFault(root: ParentNode | undefined): Promise<void> {
  await nextTick()
  const scope = root ?? document
  const fault = scope.querySelector<HTMLElement>('[aria-invalid="true"]') ?? scope.querySelector<HTMLElement>('[role="alert"]')
  fault?.focus()
}
