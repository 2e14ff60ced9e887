// The page's title in the window, also after a change of language; after each change of page its heading focused, so that keyboard and screen reader begin at the top.
import { nextTick, watchEffect } from 'vue'
import type { Router } from 'vue-router'

export function followPages(router: Router, titleOf: (name: string) => string, siteTitle: () => string): void {
  let first = true
  watchEffect(() => {
    const { name } = router.currentRoute.value
    if (name === undefined) return
    const title = titleOf(String(name))
    document.title = title ? `${title} · ${siteTitle()}` : siteTitle()
  })
  router.afterEach((to, from) => {
    if (first || to.path === from.path) {
      first = false
      return
    }
    void nextTick(focusHeading)
  })
}

export function focusHeading(): void {
  const heading = document.querySelector<HTMLElement>('main h1') ?? document.querySelector<HTMLElement>('main')
  if (!heading) return
  heading.tabIndex = -1
  heading.focus({ preventScroll: true })
  globalThis.scrollTo?.(0, 0)
}
