// What was typed and is not sent yet: whoever leaves the page asks first, whether by a link, by reloading or by closing the window.
import { onScopeDispose } from 'vue'
import { onBeforeRouteLeave, onBeforeRouteUpdate } from 'vue-router'

/** `question` is asked inside the page; for the rest browsers have words of their own. */
export function useUnsaved(unsaved: () => boolean, question: () => string): void {
  const mayLeave = () => !unsaved() || globalThis.confirm(question())
  onBeforeRouteLeave(mayLeave)
  onBeforeRouteUpdate((to, from) => to.path === from.path || mayLeave())

  function warn(event: BeforeUnloadEvent): void {
    if (unsaved()) event.preventDefault()
  }
  globalThis.addEventListener('beforeunload', warn)
  onScopeDispose(() => globalThis.removeEventListener('beforeunload', warn))
}
