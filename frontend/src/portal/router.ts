// All pages of the portal, loaded when they are visited. `auth` asks for a login first and comes back afterwards.
import { createRouter, createWebHistory } from 'vue-router'
import { watchLostPages } from '@shared/composables/lostPages.ts'
import { followPages } from '@shared/composables/pageFocus.ts'
import { t, textOr } from '@shared/i18n/text.ts'
import HomeView from './views/HomeView.vue'
import { useSession } from './stores/session.ts'

const auth = { auth: true }

export const router = createRouter({
  history: createWebHistory(),
  scrollBehavior: (to, _from, saved) => saved ?? (to.hash ? { el: to.hash } : { top: 0 }),
  routes: [
    { path: '/', name: 'home', component: HomeView },
    { path: '/self-service', name: 'self_service', component: () => import('./views/SelfServiceView.vue') },
    { path: '/downloads', name: 'downloads', component: () => import('./views/DownloadsView.vue') },
    { path: '/register', name: 'register', component: () => import('./views/RegisterView.vue') },
    { path: '/login', name: 'login', component: () => import('./views/LoginView.vue') },
    { path: '/forgotten-password', name: 'forgotten', component: () => import('./views/ForgottenPasswordView.vue') },
    { path: '/face-return', name: 'face_return', component: () => import('./views/FaceReturnView.vue') },
    { path: '/self-service/new', name: 'apply', meta: auth, component: () => import('./apply/ChooseView.vue') },
    { path: '/self-service/new/:orderId(\\d{19})', name: 'information', meta: auth, component: () => import('./apply/InformationView.vue') },
    { path: '/self-service/new/:orderId(\\d{19})/handler', name: 'handler', meta: auth, component: () => import('./apply/HandlerView.vue') },
    { path: '/self-service/new/:orderId(\\d{19})/documents', name: 'documents', meta: auth, component: () => import('./apply/DocumentsView.vue') },
    { path: '/self-service/new/:orderId(\\d{19})/pay', name: 'pay', meta: auth, component: () => import('./apply/PayView.vue') },
    { path: '/self-service/new/:orderId(\\d{19})/done', name: 'done', meta: auth, component: () => import('./apply/DoneView.vue') },
    { path: '/self-service/batch', name: 'batch_begin', meta: auth, component: () => import('./batch/BatchView.vue') },
    { path: '/self-service/batch/:orderId(\\d{19})', name: 'batch', meta: auth, component: () => import('./batch/BatchRowsView.vue') },
    { path: '/self-service/renewal', name: 'renewal', meta: auth, component: () => import('./renew/RenewView.vue') },
    { path: '/self-service/renewal/:orderId(\\d{19})', name: 'renewal_confirm', meta: auth, component: () => import('./renew/RenewConfirmView.vue') },
    { path: '/self-service/renewal/:orderId(\\d{19})/done', name: 'renewal_done', meta: auth, component: () => import('./renew/RenewDoneView.vue') },
    {
      path: '/centre',
      meta: auth,
      component: () => import('./centre/CentreLayout.vue'),
      redirect: { name: 'profile' },
      children: [
        { path: 'profile', name: 'profile', component: () => import('./centre/ProfileView.vue') },
        { path: 'profile/verify', name: 'verify', component: () => import('./centre/VerifyView.vue') },
        { path: 'password', name: 'password', component: () => import('./centre/PasswordView.vue') },
        { path: 'mobile', name: 'mobile', component: () => import('./centre/MobileView.vue') },
        { path: 'data', name: 'data', component: () => import('./centre/DataView.vue') },
        { path: 'closing', name: 'closing', component: () => import('./centre/ClosingView.vue') },
        { path: 'sessions', name: 'sessions', component: () => import('./centre/SessionsView.vue') },
        { path: 'orders', name: 'orders', component: () => import('./centre/OrdersView.vue') },
        { path: 'orders/:orderId(\\d{19})', name: 'order', component: () => import('./centre/OrderView.vue') },
        { path: 'orders/:orderId(\\d{19})/completion', name: 'resubmit', component: () => import('./centre/ResubmitView.vue') },
        { path: 'invoices', name: 'invoices', component: () => import('./centre/InvoicesView.vue') },
        { path: 'invoices/:invoiceId(\\d{19})', name: 'invoice', component: () => import('./centre/InvoiceView.vue') },
      ],
    },
    { path: '/:rest(.*)*', name: 'not_found', component: () => import('./views/NotFoundView.vue') },
  ],
})

router.beforeEach(async (to) => {
  if (!to.matched.some((record) => record.meta.auth)) return true
  const session = useSession()
  try {
    await session.ensure()
  } catch {
    // The server is out of reach: App says so in the page's place and offers to try again.
    return true
  }
  return session.me ? true : { name: 'login', query: { from: to.fullPath } }
})

/* A page of ours one may go back to after the login: never another site. */
export function safeReturn(from: unknown): string {
  return typeof from === 'string' && /^\/(?![/\\])/.test(from) && !from.startsWith('/login') ? from : '/'
}

watchLostPages(router)
followPages(router, (name) => (name === 'home' ? '' : textOr(`portal.page.${name}`, 'portal.title')), () => t('portal.title'))
