import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router'
import { useSession } from './session.ts'

declare module 'vue-router' {
  interface RouteMeta {
    /** May be seen without logging in. */
    open?: boolean
    /** Shows the bottom menu and no way back. */
    root?: boolean
    /** Where "back" leads when the app was opened on this page. */
    up?: string
  }
}

export const routes: RouteRecordRaw[] = [
  { path: '/login', name: 'login', component: () => import('./views/LoginView.vue'), meta: { open: true } },
  { path: '/', name: 'home', component: () => import('./views/HomeView.vue'), meta: { root: true } },
  { path: '/grants', name: 'grants', component: () => import('./views/GrantsView.vue'), meta: { root: true } },
  { path: '/grants/:authorizationId', name: 'grant', component: () => import('./views/GrantView.vue'), props: true, meta: { up: 'grants' } },
  { path: '/mine', name: 'mine', component: () => import('./views/MineView.vue'), meta: { root: true } },
  { path: '/certificates', name: 'certificates', component: () => import('./views/CertificatesView.vue'), meta: { up: 'mine' } },
  { path: '/certificates/:certificateId', name: 'certificate', component: () => import('./views/CertificateView.vue'), props: true, meta: { up: 'certificates' } },
  { path: '/certificates/:certificateId/extension', name: 'extension', component: () => import('./views/ExtensionView.vue'), props: true, meta: { up: 'certificates' } },
  { path: '/scan', name: 'scan', component: () => import('./views/ScanView.vue'), meta: { up: 'mine' } },
  { path: '/seals', name: 'seals', component: () => import('./views/SealsView.vue'), meta: { up: 'mine' } },
  { path: '/claims/:orderId', name: 'claim', component: () => import('./views/ClaimView.vue'), props: true, meta: { up: 'certificates' } },
  { path: '/settings', name: 'settings', component: () => import('./views/SettingsView.vue'), meta: { up: 'mine' } },
  { path: '/settings/sessions', name: 'sessions', component: () => import('./views/SessionsView.vue'), meta: { up: 'settings' } },
  { path: '/about', name: 'about', component: () => import('./views/AboutView.vue'), meta: { open: true, up: 'mine' } },
  { path: '/:rest(.*)*', name: 'missing', component: () => import('./views/MissingView.vue'), meta: { open: true } },
]

export function createPhoneRouter() {
  const router = createRouter({ history: createWebHistory(), routes, scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 } })
  router.beforeEach(async (to) => {
    const standing = await useSession().start()
    if (to.name === 'login' && standing === 'in') return afterLogin(to.query.return)
    if (!to.meta.open && standing === 'out') return { name: 'login', query: to.path === '/' ? {} : { return: to.fullPath } }
    return true
  })
  return router
}

/** Where to go after login: only a path of this app. */
export function afterLogin(wanted: unknown): string {
  return typeof wanted === 'string' && /^\/(?![/\\])/.test(wanted) ? wanted : '/'
}
