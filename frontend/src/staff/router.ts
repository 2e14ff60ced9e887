import { createRouter, createWebHistory, type RouteLocationRaw, type RouteRecordRaw } from 'vue-router'
import { isOpenTo, menuOf, pages } from './pages.ts'
import { useSession, type Role } from './session.ts'

declare module 'vue-router' {
  interface RouteMeta {
    open?: boolean
    /** Only for these roles; the server checks again. */
    roles?: readonly Role[]
  }
}

export const routes: RouteRecordRaw[] = [
  { path: '/login', name: 'login', component: () => import('./views/LoginView.vue'), meta: { open: true } },
  { path: '/', name: 'start', component: () => import('./views/StartView.vue') },
  { path: '/password', name: 'password', component: () => import('./views/PasswordView.vue') },
  ...pages.map(({ name, path, view, roles }) => ({ path, name, component: view, props: true, meta: { roles } })),
  { path: '/:rest(.*)*', name: 'missing', component: () => import('./views/MissingView.vue'), meta: { open: true } },
]

export function createStaffRouter() {
  const router = createRouter({ history: createWebHistory(), routes, scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 } })
  router.beforeEach(async (to): Promise<RouteLocationRaw | boolean> => {
    const session = useSession()
    const standing = await session.start()
    if (to.name === 'login' && standing === 'in') return afterLogin(to.query.return)
    if (!to.meta.open && standing === 'out') return { name: 'login', query: to.path === '/' ? {} : { return: to.fullPath } }
    if (standing === 'in' && session.me?.password_temporary && to.name !== 'password') return { name: 'password' }
    if (standing === 'in' && to.name === 'start') return firstPage(session.has)
    if (standing === 'in' && !isOpenTo(to.meta.roles, session.has)) return { name: 'start' }
    return true
  })
  return router
}

/** Where a member of staff begins. */
export function firstPage(has: (role: Role) => boolean): RouteLocationRaw | true {
  const open = menuOf(has).flatMap((part) => part.pages)
  const first = open.find((page) => page.start) ?? open[0]
  return first ? { name: first.name } : true
}

/** Where to go after login: only a path of this console. */
export function afterLogin(wanted: unknown): string {
  return typeof wanted === 'string' && /^\/(?![/\\])/.test(wanted) ? wanted : '/'
}
