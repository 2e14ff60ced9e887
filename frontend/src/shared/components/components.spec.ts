import { flushPromises, mount } from '@vue/test-utils'
import { createApp } from 'vue'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { Problem } from '../api/problem.ts'
import { startText } from '../i18n/text.ts'
import common from '../i18n/zh/common.ts'
import field from '../i18n/zh/field.ts'
import problem from '../i18n/zh/problem.ts'
import AgreementDialog from './AgreementDialog.vue'
import FormField from './FormField.vue'
import LoadState from './LoadState.vue'
import MaskedValue from './MaskedValue.vue'
import PasswordStrength from './PasswordStrength.vue'
import QrPanel from './QrPanel.vue'

beforeAll(() => startText(createApp({}), { zh: () => ({ common, field, problem }), en: () => ({}) }, 'zh'))
const soon = () => new Date(Date.now() + 60_000).toISOString()

describe('shared components', () => {
  it('RUL8: a field ties label, hint and error to its input', () => {
    const wrapper = mount(FormField, {
      props: { label: '手机号码', error: 'mobile', hint: '11 位', required: true },
      slots: { default: `<template #default="{ bind }"><input v-bind="bind" /></template>` },
    })
    const input = wrapper.get('input')
    expect(wrapper.get('label').attributes('for')).toBe(input.attributes('id'))
    expect(input.attributes('aria-invalid')).toBe('true')
    for (const id of input.attributes('aria-describedby')?.split(' ') ?? []) expect(wrapper.find(`[id="${id}"]`).exists()).toBe(true)
    expect(wrapper.text()).toContain(field.mobile)
  })
  it('REG3: strength and rule are said in words, not by colour alone', async () => {
    const wrapper = mount(PasswordStrength, { props: { password: 'abc' } })
    expect(wrapper.text()).toContain('密码强度：弱')
    await wrapper.setProps({ password: 'Tianqi#Hao2026' })
    expect(wrapper.text()).toContain('密码强度：强')
    expect(wrapper.text()).not.toContain('(未满足)')
  })
  it('NEW2: a code that ran out offers a new one', async () => {
    const wrapper = mount(QrPanel, { props: { src: '/qr', label: '人脸认证', state: 'waiting', expiresAt: soon() } })
    expect(wrapper.get('img').attributes('alt')).toBe('人脸认证')
    expect(wrapper.text()).toContain('01:00')
    await wrapper.setProps({ state: 'scanned' })
    expect(wrapper.text()).toContain(common.qr.scanned)
    await wrapper.setProps({ state: 'expired' })
    await wrapper.get('button').trigger('click')
    expect(wrapper.emitted('refresh')).toHaveLength(1)
  })
  it('NEW5: a code that cannot be loaded says so', async () => {
    const wrapper = mount(QrPanel, { props: { src: '/qr', label: 'x', state: 'waiting', expiresAt: soon() } })
    await wrapper.get('img').trigger('error')
    expect(wrapper.text()).toContain(common.qr.failed)
  })
  it('RUL4: the full value comes only by an explicit wish and goes again', async () => {
    const reveal = vi.fn(() => Promise.resolve('13300008884'))
    const wrapper = mount(MaskedValue, { props: { masked: '133****8884', label: '手机号码', reveal } })
    expect(wrapper.text()).not.toContain('13300008884')
    await wrapper.get('button').trigger('click')
    await flushPromises()
    expect(wrapper.text()).toContain('13300008884')
    await wrapper.get('button').trigger('click')
    expect(wrapper.text()).toContain('133****8884')
    expect(reveal).toHaveBeenCalledOnce()
  })
  it('LOG1: an agreement is readable in place, in paragraphs', async () => {
    const load = () => Promise.resolve({ kind: 'privacy_policy' as const, version: 3, published_at: '2026-01-01T00:00:00Z', zh: { title: '隐私条款', body: '第一段\n\n第二段' }, en: { title: 'p', body: 'e' } })
    const wrapper = mount(AgreementDialog, { props: { title: '隐私条款', load, open: true } })
    await flushPromises()
    expect(wrapper.findAll('.agreement-paragraph')).toHaveLength(2)
    expect(wrapper.text()).toContain('版本 3')
  })
  it('RUL7: a failed load says what happened and can be tried again', async () => {
    const wrapper = mount(LoadState, { props: { loading: false, ready: false, problem: new Problem(503, 'unavailable') } })
    expect(wrapper.get('[role=alert]').text()).toContain(problem.unavailable)
    await wrapper.get('button').trigger('click')
    expect(wrapper.emitted('retry')).toHaveLength(1)
  })
})
