import { mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { createApp, nextTick } from 'vue'
import { beforeAll, describe, expect, it } from 'vitest'
import type { OrderSummary } from '@shared/api/types.ts'
import { startText } from '@shared/i18n/text.ts'
import frame from '@shared/i18n/zh/portal_frame.ts'
import OrderActions from './centre/OrderActions.vue'
import SiteHeader from './layout/SiteHeader.vue'
import StateTag from './components/StateTag.vue'
import StepsBar from './components/StepsBar.vue'
import { phoneAppUrl } from './links.ts'
import { messages } from './messages.ts'
import { router, safeReturn } from './router.ts'
import { useSession } from './stores/session.ts'

beforeAll(() => startText(createApp({}), messages, 'zh'))
const plugins = [createPinia(), router]

describe('portal', () => {
  it('LOG3: after the login one goes back to a page of ours, never elsewhere', () => {
    expect(safeReturn('/centre/orders?page=2')).toBe('/centre/orders?page=2')
    for (const bad of ['//evil.example', 'https://evil.example', '/\\evil.example', '/login', undefined, ['/x']]) expect(safeReturn(bad)).toBe('/')
  })
  it('RUL8: each page has a title of its own in the window', () => {
    const named = router.getRoutes().flatMap(({ name }) => (name === undefined || name === 'home' ? [] : [String(name)]))
    expect(named.filter((name) => !(name in frame.page))).toEqual([])
  })
  it('NEW0: the expert\'s steps carry the names users know', () => {
    const wrapper = mount(StepsBar, { props: { current: 1 } })
    expect(wrapper.findAll('li').map((step) => step.text().replace(/^[\d✓]\s*/, ''))).toEqual(['信息填写 (已完成)', '在线支付', '完成申请'])
    expect(wrapper.get('[aria-current=step]').text()).toContain('在线支付')
  })
  it('ME3: an order in review counts as paid until a reviewer has taken it', () => {
    expect(mount(StateTag, { props: { state: 'in_review', reviewing: false } }).text()).toBe('已支付')
    expect(mount(StateTag, { props: { state: 'in_review', reviewing: true } }).text()).toBe('待审核')
  })
  it('ME3: offers exactly the actions that the state allows', () => {
    const order: Pick<OrderSummary, 'order_id' | 'type' | 'holder_kind' | 'amount_fen' | 'actions'> = { order_id: '7170000000000000100', type: 'new', holder_kind: 'personal', amount_fen: 30_000, actions: ['details', 'cancel', 'pay'] }
    const buttons = mount(OrderActions, { props: { order, buttons: true }, global: { plugins } }).findAll('.order-actions > button')
    expect(buttons.map((button) => button.text())).toEqual(['去支付', '取消订单'])
  })
  it('APP0: the phone app is found beside the portal', () => {
    expect(phoneAppUrl({ protocol: 'http:', hostname: 'localhost', port: '8002' })).toBe('http://localhost:8005/')
    expect(phoneAppUrl({ protocol: 'https:', hostname: 'ca.example.cn', port: '' })).toBe('https://app.ca.example.cn/')
  })
  it('LOG3 HOME1: while the server is out of reach nobody is told to log in', async () => {
    const header = mount(SiteHeader, { global: { plugins } })
    const session = useSession()
    session.adopt(null)
    await nextTick()
    expect(header.findAll('.site-account a')).toHaveLength(2)
    session.unreachable = true
    await nextTick()
    expect(header.findAll('.site-account a')).toHaveLength(0)
  })
})
