// After each change of page: its title in the window, its heading focused, so that keyboard and screen reader begin at the top.
import { nextTick } from 'vue'
import type { Router } from 'vue-router'

export function followPages(router: Router, titleOf: (name: string) => string, siteTitle: () => string): void {
  let first = true
  router.afterEach((to, from) => {
    const title = titleOf(String(to.name ?? ''))
    document.title = title ? `${title} · ${siteTitle()}` : siteTitle()
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
