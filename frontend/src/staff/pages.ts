// pages: every page of the console behind the log-in, in the order of the menu. One row gives the route, who may open it (the server
// checks again) and its place in the menu; a page without a group is reached from its list.
import type { Component } from 'vue'
import type { KeyUnder } from '@shared/i18n/schema.ts'
import type { Role } from './session.ts'

/** The groups of the menu, in order. A group of one page is shown as that page. */
export const groups = ['orders', 'certificates', 'money', 'content', 'system', 'supervision'] as const
export type Group = (typeof groups)[number]

export interface StaffPage {
  name: string
  path: string
  view: () => Promise<Component>
  /** Any of these; none listed: all staff. */
  roles: readonly Role[]
  group?: Group
  /** The word in the menu; goes with `group`. */
  menu?: KeyUnder<'staff.nav'>
  /** The page that lists what this one shows one of: the way back, and where the menu says one is. */
  list?: string
  /** The daily work of these roles: they begin here. */
  start?: true
}

export const pages: readonly StaffPage[] = [
  { name: 'queue', path: '/orders', roles: ['reviewer'], group: 'orders', menu: 'staff.nav.queue', start: true, view: () => import('./views/QueueView.vue') },
  { name: 'review', list: 'queue', path: '/orders/:orderId(\\d{19})', roles: ['reviewer'], view: () => import('./views/ReviewView.vue') },
  { name: 'productions', path: '/productions', roles: ['reviewer'], group: 'orders', menu: 'staff.nav.productions', view: () => import('./views/ProductionsView.vue') },
  { name: 'production', list: 'productions', path: '/productions/:orderId(\\d{19})', roles: ['reviewer'], view: () => import('./views/ProductionView.vue') },
  { name: 'orders', path: '/orders/search', roles: ['reviewer', 'finance', 'security_administrator', 'auditor'], group: 'orders', menu: 'staff.nav.orders', view: () => import('./views/OrderSearchView.vue') },
  { name: 'order', list: 'orders', path: '/orders/:orderId(\\d{19})/story', roles: ['reviewer', 'finance', 'security_administrator', 'auditor'], view: () => import('./views/OrderView.vue') },
  { name: 'holders', path: '/holders', roles: ['reviewer', 'security_administrator'], group: 'orders', menu: 'staff.nav.holders', view: () => import('./views/HolderSearchView.vue') },
  { name: 'certificates', path: '/certificates', roles: ['reviewer', 'security_administrator', 'auditor'], group: 'certificates', menu: 'staff.nav.certificates', view: () => import('./views/CertificateSearchView.vue') },
  { name: 'certificate', list: 'certificates', path: '/certificates/:certificateId(\\d{19})', roles: ['reviewer', 'security_administrator', 'auditor'], view: () => import('./views/CertificateView.vue') },
  { name: 'seals', path: '/seals', roles: ['reviewer', 'security_administrator', 'auditor'], group: 'certificates', menu: 'staff.nav.seals', view: () => import('./views/SealsView.vue') },
  { name: 'seal', list: 'seals', path: '/seals/:sealId(\\d{19})', roles: ['reviewer', 'security_administrator', 'auditor'], view: () => import('./views/SealView.vue') },
  { name: 'seal-order', list: 'seals', path: '/seals/orders/:orderId(\\d{19})', roles: ['reviewer'], view: () => import('./views/SealOrderView.vue') },
  { name: 'refunds', path: '/refunds', roles: ['finance'], group: 'money', menu: 'staff.nav.refunds', start: true, view: () => import('./views/RefundsView.vue') },
  { name: 'payments', path: '/payments', roles: ['finance'], group: 'money', menu: 'staff.nav.payments', view: () => import('./views/PaymentsView.vue') },
  { name: 'reconciliation', path: '/reconciliation', roles: ['finance'], group: 'money', menu: 'staff.nav.reconciliation', view: () => import('./views/ReconciliationView.vue') },
  { name: 'invoices', path: '/invoices', roles: ['finance'], group: 'money', menu: 'staff.nav.invoices', view: () => import('./views/InvoicesView.vue') },
  { name: 'downloads', path: '/downloads', roles: ['publisher'], group: 'content', menu: 'staff.nav.downloads', start: true, view: () => import('./views/DownloadsView.vue') },
  { name: 'audit', path: '/audit', roles: ['auditor'], group: 'supervision', menu: 'staff.nav.audit', start: true, view: () => import('./views/AuditView.vue') },
  { name: 'dashboard', path: '/dashboard', roles: [], group: 'supervision', menu: 'staff.nav.dashboard', view: () => import('./views/DashboardView.vue') },
  { name: 'products', path: '/products', roles: ['system_administrator', 'finance', 'auditor'], group: 'content', menu: 'staff.nav.products', view: () => import('./views/ProductsView.vue') },
  { name: 'product', list: 'products', path: '/products/:code([a-z0-9_]+)', roles: ['system_administrator', 'finance', 'auditor'], view: () => import('./views/ProductView.vue') },
  { name: 'agreements', path: '/agreements', roles: ['publisher', 'auditor'], group: 'content', menu: 'staff.nav.agreements', view: () => import('./views/AgreementsView.vue') },
  { name: 'agreement', list: 'agreements', path: '/agreements/:kind([a-z_]+)/:version(\\d{1,7})', roles: ['publisher', 'auditor'], view: () => import('./views/AgreementView.vue') },
  { name: 'relying-parties', path: '/relying-parties', roles: ['system_administrator', 'security_administrator', 'auditor'], group: 'system', menu: 'staff.nav.relying_parties', view: () => import('./views/RelyingPartiesView.vue') },
  { name: 'relying-party', list: 'relying-parties', path: '/relying-parties/:partyId(\\d{19})', roles: ['system_administrator', 'security_administrator', 'auditor'], view: () => import('./views/RelyingPartyView.vue') },
  { name: 'people', path: '/people', roles: ['system_administrator', 'security_administrator', 'auditor'], group: 'system', menu: 'staff.nav.people', view: () => import('./views/PeopleView.vue') },
  { name: 'person', list: 'people', path: '/people/:staffId(\\d{19})', roles: ['system_administrator', 'security_administrator', 'auditor'], view: () => import('./views/PersonView.vue') },
]

type Has = (role: Role) => boolean

export function isOpenTo(roles: readonly Role[] | undefined, has: Has): boolean {
  return !roles || roles.length === 0 || roles.some(has)
}

export const listOf = (name: unknown): string | undefined => pages.find((page) => page.name === name)?.list

/** What somebody with these roles finds in the menu: groups with at least one page. */
export function menuOf(has: Has): { group: Group; pages: StaffPage[] }[] {
  return groups
    .map((group) => ({ group, pages: pages.filter((page) => page.group === group && isOpenTo(page.roles, has)) }))
    .filter((part) => part.pages.length > 0)
}
