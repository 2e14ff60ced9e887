// How orders and their tables are put for people: the words of a product, the question before an approval, rows where there is little room.
import { mount } from '@vue/test-utils'
import { beforeAll, describe, expect, it } from 'vitest'
import { createApp, nextTick, ref } from 'vue'
import { startText } from '@shared/i18n/text.ts'
import order from '@shared/i18n/zh/order.ts'
import { approvalEffect } from './approval.ts'
import { messages } from './messages.ts'
import { productText } from './productText.ts'
import { vStacks } from './stacks.ts'

beforeAll(() => startText(createApp({}), messages, 'zh'))

describe('STF3 words of an order', () => {
  it('STF3: a batch is named as a batch, never by the kind of its buyer', () => {
    expect(productText({ holder_kind: 'enterprise', type: 'batch', medium: 'mobile' })).toBe(`${order.type.batch} · ${order.medium.mobile}`)
    expect(productText({ holder_kind: 'enterprise', type: 'new', medium: 'ukey' })).toBe(`${order.holder_kind.enterprise} · ${order.type.new} · ${order.medium.ukey}`)
  })

  it('STF2: before an approval is said what it brings about: nothing yet, where a second reviewer is needed', () => {
    const asked = { type: 'new', medium: 'mobile', reviews_needed: 2 } as const
    expect(approvalEffect(asked)).toBe('first')
    expect(approvalEffect({ ...asked, first_approver_name: '林审核' })).toBe('mobile')
    expect(approvalEffect({ ...asked, reviews_needed: 1, type: 'renewal' })).toBe('renewal')
    expect(approvalEffect({ ...asked, reviews_needed: 1, type: 'renewal', medium: 'ukey' })).toBe('ukey')
  })
})

describe('RUL8 tables with little room', () => {
  it('RUL8: each cell carries its heading, in the language of now, and the roles that a changed display would drop', async () => {
    const heading = ref('订单号')
    const page = mount({
      directives: { stacks: vStacks },
      setup: () => ({ heading }),
      template: `<table v-stacks class="table"><thead><tr><th scope="col">{{ heading }}</th><th scope="col">x</th></tr></thead>
        <tbody><tr><th scope="row">1</th><td>2</td></tr><tr><td colspan="2">3</td></tr></tbody></table>`,
    })
    expect(page.classes()).toEqual(['table'])
    const wide = (width: number) => Object.defineProperty(page.element, 'offsetWidth', { value: width, configurable: true })
    wide(900) // more than its box has
    heading.value = '编号'
    await nextTick()
    expect(page.classes()).toContain('stacked')
    wide(0)
    heading.value = '订单号'
    await nextTick()
    expect(page.classes()).not.toContain('stacked')
    const labels = () => page.findAll('tbody th, tbody td').map((cell) => cell.attributes('data-label'))
    expect(labels()).toEqual(['订单号', 'x', undefined])
    heading.value = 'Order number'
    await nextTick()
    expect(labels()).toEqual(['Order number', 'x', undefined])
    expect(page.find('tbody th').attributes('role')).toBe('rowheader')
    expect(page.find('thead th').attributes('role')).toBe('columnheader')
    expect(page.find('tbody td').attributes('role')).toBe('cell')
  })
})
