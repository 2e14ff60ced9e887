// A page that does not come: its file cannot be fetched, because the connection is lost or the site was renewed since this window was
// opened. A link says nothing of that; LostPage.vue does.
import { ref } from 'vue'
import type { Router } from 'vue-router'

/** Where one wanted to go. */
export const lostPage = ref<string>()

export function watchLostPages(router: Router): void {
  router.onError((error, to) => {
    console.error(error)
    lostPage.value = to.fullPath
  })
  router.afterEach(() => {
    lostPage.value = undefined
  })
}
