// What the console decides without a screen.
import { describe, expect, it, vi } from 'vitest'
import { auditQuery, auditWish, readableDetail, subjectPage } from './auditView.ts'
import { emptyDrafts, gatherReasons, isStarted } from './reasons.ts'
import { menuOf, pages } from './pages.ts'
import { afterLogin, firstPage } from './router.ts'
import { isForTyping } from './shortcuts.ts'
import { smsRate } from './dashboard.ts'
import { bodyOf, certificateFields, orderFields } from './searchFields.ts'
import { cursorOf, midnight, wishOf } from './useSearch.ts'
import { nextOrder, queueWish, type QueueRow } from './useQueue.ts'
import { fitScale, rotated, scaleMax, turned, zoomed } from './view.ts'

describe('STF2 reasons', () => {
  it('STF2: refusing needs at least one part, and a text of 2 to 500 characters for each', () => {
    const drafts = emptyDrafts()
    expect(gatherReasons(drafts)).toEqual({ reasons: [], lacking: [], none: true })
    drafts['holder.name'] = { chosen: true, text: ' 错 ' }
    drafts['material.application_form'] = { chosen: true, text: ' 缺少签名。 ' }
    drafts['invoice_title'] = { chosen: false, text: '写了但没有选' }
    expect(gatherReasons(drafts)).toEqual({
      none: false,
      lacking: ['holder.name'],
      reasons: [{ field: 'holder.name', reason: '错' }, { field: 'material.application_form', reason: '缺少签名。' }],
    })
    drafts['holder.name'].text = '字'.repeat(501)
    expect(gatherReasons(drafts).lacking).toEqual(['holder.name'])
  })

  it('STF2: what was begun is noticed before one leaves', () => {
    expect(isStarted(emptyDrafts())).toBe(false)
    expect(isStarted({ ...emptyDrafts(), 'holder.name': { chosen: true, text: '' } })).toBe(true)
  })
})

describe('STF2 queue', () => {
  const row = (id: string, more: Partial<QueueRow> = {}) => ({ order_id: id, ...more }) as QueueRow

  it('STF2: filter and page come from the address bar, and nonsense in it is dropped', () => {
    expect(queueWish({ show: 'mine', cursor: 'abc_-9' })).toEqual({ mine: true, cursor: 'abc_-9' })
    expect(queueWish({ show: 'x', cursor: '../?' })).toEqual({ mine: false, cursor: undefined })
    expect(queueWish({ cursor: ['a', 'b'] })).toEqual({ mine: false, cursor: undefined })
  })

  it('STF2: next is the oldest that is free or mine, over pages that others have taken', async () => {
    const load = vi.fn(async ({ cursor }: { cursor?: string | undefined }) =>
      cursor === undefined
        ? { orders: [row('1', { reviewer_name: '王' }), row('2', { reviewer_name: '王' })], next_cursor: 'two', count: 4, count_is_exact: true }
        : { orders: [row('3'), row('4', { mine: true, reviewer_name: '我' })], count: 4, count_is_exact: true },
    )
    expect((await nextOrder(undefined, load))?.order_id).toBe('3')
    expect((await nextOrder('3', load))?.order_id).toBe('4')
    expect(await nextOrder('1', async () => ({ orders: [row('1')], count: 1, count_is_exact: true }))).toBeUndefined()
  })
})

describe('STF2 documents', () => {
  const sheet = { width: 1240, height: 1754 }
  it('STF2: fits the window whichever way the document lies, and never blows it up', () => {
    expect(fitScale(sheet, { width: 620, height: 2000 }, 0)).toBeCloseTo(0.5)
    expect(fitScale(sheet, { width: 877, height: 2000 }, 1)).toBeCloseTo(0.5)
    expect(fitScale(sheet, { width: 9000, height: 9000 }, 0)).toBe(1)
    expect(fitScale(sheet, { width: 0, height: 0 }, 0)).toBe(1)
    expect(turned(sheet, 3)).toEqual({ width: 1754, height: 1240 })
  })
  it('STF2: zoom has ends and four turns come back to the start', () => {
    let scale = 1
    for (let i = 0; i < 100; i++) scale = zoomed(scale, 1)
    expect(scale).toBe(scaleMax)
    expect(rotated(rotated(0, -1), 1)).toBe(0)
    expect(rotated(3, 1)).toBe(0)
  })
})

describe('STF2 keys', () => {
  it('STF2 RUL8: keys rest while one types, holds a modifier or has a dialog open', () => {
    const on = (element: HTMLElement, init: KeyboardEventInit = {}) => {
      document.body.append(element)
      let resting = false
      element.addEventListener('keydown', (event) => (resting = isForTyping(event)))
      element.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', ...init }))
      element.remove()
      return resting
    }
    expect(on(document.createElement('button'))).toBe(false)
    expect(on(document.createElement('textarea'))).toBe(true)
    expect(on(document.createElement('select'))).toBe(true)
    expect(on(document.createElement('button'), { ctrlKey: true })).toBe(true)
    const dialog = document.createElement('dialog')
    dialog.setAttribute('open', '')
    document.body.append(dialog)
    expect(on(document.createElement('button'))).toBe(true)
    dialog.remove()
  })
})

describe('STF1 STF6 ways', () => {
  it('STF1: roles decide where one begins', () => {
    const having = (...roles: string[]) => (role: string) => roles.includes(role)
    expect(firstPage(having('reviewer', 'auditor'))).toEqual({ name: 'queue' })
    expect(firstPage(having('auditor'))).toEqual({ name: 'audit' })
    expect(firstPage(having())).toEqual({ name: 'dashboard' })
  })
  it('STF1: the menu offers only what the roles open, and every page of it has a word', () => {
    for (const { roles, group, menu } of pages) expect([menu !== undefined, roles.length > 0 || group !== undefined]).toEqual([group !== undefined, true])
    const seen = menuOf((role) => role === 'auditor').flatMap((part) => part.pages)
    expect(seen.map((page) => page.name)).toContain('audit')
    for (const page of seen) expect(page.roles.length === 0 || page.roles.includes('auditor')).toBe(true)
  })
  it('STF1: after login only a path of this console is followed', () => {
    expect(afterLogin('/orders?show=mine')).toBe('/orders?show=mine')
    for (const wanted of ['//evil.example', '/\\evil', 'https://evil.example', 7]) expect(afterLogin(wanted)).toBe('/')
  })
  it('STF6: audit filters come from the address bar as the contract takes them', () => {
    expect(auditWish({ action: 'review.take', subject_id: '1234567890123456789', cursor: 'x' })).toEqual({ action: 'review.take', subject_id: '1234567890123456789', cursor: 'x' })
    expect(auditWish({ action: "' OR 1", subject_id: 'abc', cursor: '%' })).toEqual({})
  })
  it('STF6: actor, subject and days are taken too; a subject that has a page leads there', () => {
    const all = { actor_kind: 'staff', actor_id: '7', subject_kind: 'order', from: '2026-02-28', until: '2026-02-28' }
    expect(auditWish({ ...all, actor_kind: 'staff' })).toEqual(all)
    expect(auditWish({ actor_kind: 'god', actor_id: 'x', subject_kind: 'Order', from: '28.2.2026' })).toEqual({})
    expect(auditQuery(all as never)).toEqual({ actor_kind: 'staff', actor_id: '7', subject_kind: 'order', from: '2026-02-27T16:00:00.000Z', before: '2026-02-28T16:00:00.000Z' })
    expect(subjectPage('order', '1234567890123456789')).toEqual({ name: 'order', params: { orderId: '1234567890123456789' } })
    expect([subjectPage('job', '1234567890123456789'), subjectPage('order', '7')]).toEqual([undefined, undefined])
  })
  it('STF6: details are readable, and what is no JSON is shown as it is', () => {
    expect(readableDetail('{"to":"approved"}')).toBe('{\n  "to": "approved"\n}')
    expect(readableDetail('cut {')).toBe('cut {')
  })
})

describe('STF3 searches', () => {
  it('STF3 RUL4: filters come from the address, personal values only from the history entry, and nonsense is dropped', () => {
    const query = { state: 'closed', type: 'none', mobile: '13912345678', order_id: '1', from: '2026-11-28', until: 'soon', holder_kind: ['personal'] }
    expect(wishOf(orderFields, query, { mobile: '13912345679', state: 'refused', holder_name: 7 })).toEqual({ state: 'closed', mobile: '13912345679', from: '2026-11-28' })
    expect(wishOf(certificateFields, { serial: 'abc', state: 'revoked' }, undefined)).toEqual({ state: 'revoked' })
    expect([cursorOf({ cursor: '12_34' }), cursorOf({ cursor: "1' OR" }), cursorOf({ cursor: ['1'] })]).toEqual(['12_34', undefined, undefined])
  })
  it('STF3: days are those of the office, the last one included', () => {
    expect(midnight('2026-02-28')).toBe('2026-02-27T16:00:00.000Z')
    expect(bodyOf({ from: '2026-02-28', until: '2026-02-28', document_type: 'passport' }, '7', 'created_from', 'created_before')).toEqual({
      created_from: '2026-02-27T16:00:00.000Z', created_before: '2026-02-28T16:00:00.000Z', cursor: '7', limit: 50,
    })
  })
})

describe('STF7 numbers', () => {
  it('STF7: the rate of messages is of seven days, and none where nothing was sent', () => {
    const day = (sms_sent: number, sms_failed: number) => ({ date: '', payments: 0, payments_fen: 0, reviews: 0, sms_sent, sms_failed })
    const of = (...days: object[]) => smsRate({ days } as never)
    expect(of(day(0, 100), ...Array.from({ length: 7 }, () => day(9, 1)))).toEqual({ sent: 63, failed: 7, percent: 90 })
    expect(of(day(0, 0)).percent).toBeUndefined()
  })
})
