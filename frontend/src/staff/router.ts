import { createRouter, createWebHistory, type RouteLocationRaw, type RouteRecordRaw } from 'vue-router'
import { useSession, type Role } from './session.ts'

declare module 'vue-router' {
  interface RouteMeta {
    open?: boolean
    /** Only for this role; the server checks again. */
    role?: Role
  }
}

export const routes: RouteRecordRaw[] = [
  { path: '/login', name: 'login', component: () => import('./views/LoginView.vue'), meta: { open: true } },
  { path: '/', name: 'start', component: () => import('./views/StartView.vue') },
  { path: '/orders', name: 'queue', component: () => import('./views/QueueView.vue'), meta: { role: 'reviewer' } },
  { path: '/orders/:orderId(\\d{19})', name: 'review', component: () => import('./views/ReviewView.vue'), props: true, meta: { role: 'reviewer' } },
  { path: '/audit', name: 'audit', component: () => import('./views/AuditView.vue'), meta: { role: 'auditor' } },
  { path: '/:rest(.*)*', name: 'missing', component: () => import('./views/MissingView.vue'), meta: { open: true } },
]

export function createStaffRouter() {
  const router = createRouter({ history: createWebHistory(), routes, scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 } })
  router.beforeEach(async (to): Promise<RouteLocationRaw | boolean> => {
    const session = useSession()
    const standing = await session.start()
    if (to.name === 'login' && standing === 'in') return afterLogin(to.query.return)
    if (!to.meta.open && standing === 'out') return { name: 'login', query: to.path === '/' ? {} : { return: to.fullPath } }
    if (standing === 'in' && to.name === 'start') return firstPage(session.has)
    if (standing === 'in' && to.meta.role && !session.has(to.meta.role)) return { name: 'start' }
    return true
  })
  return router
}

/** Where a member of staff begins. */
export function firstPage(has: (role: Role) => boolean): RouteLocationRaw | true {
  if (has('reviewer')) return { name: 'queue' }
  if (has('auditor')) return { name: 'audit' }
  return true
}

/** Where to go after login: only a path of this console. */
export function afterLogin(wanted: unknown): string {
  return typeof wanted === 'string' && /^\/(?![/\\])/.test(wanted) ? wanted : '/'
}
