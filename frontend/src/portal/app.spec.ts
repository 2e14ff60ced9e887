import { createPinia } from 'pinia'
import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { h } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { Problem } from '@shared/api/problem.ts'
import { fakeServer, startTestText } from '@shared/testing/server.ts'
import common from '@shared/i18n/zh/common.ts'
import problem from '@shared/i18n/zh/problem.ts'
import App from './App.vue'
import { messages } from './messages.ts'

enableAutoUnmount(afterEach)
afterEach(() => vi.unstubAllGlobals())
beforeEach(async () => {
  await startTestText(messages)
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  fakeServer({ 'GET /api/v1/me': { status: 401, body: { code: 'unauthenticated' } }, 'GET /api/v1/service': { body: {} } })
})

async function open(fail: () => unknown) {
  const view = { render: () => [h('input'), h('button', { id: 'fail', onClick: fail })] }
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/', name: 'home', component: view }, { path: '/login', name: 'login', component: view }, { path: '/:rest(.*)', component: view }] })
  const page = mount(App, { global: { plugins: [createPinia(), router] } })
  await router.push('/')
  await flushPromises()
  await page.get('#main input').setValue('13800138000')
  await page.get('#fail').trigger('click')
  await flushPromises()
  return page
}

describe('NEW10 NEW11: a page whose handler fails', () => {
  it('NEW11: a lost request is said above the page, which stays with everything typed', async () => {
    const page = await open(() => Promise.reject(new Problem(0, 'network')))
    expect(page.get('#main').text()).toContain(problem.network)
    expect(page.get<HTMLInputElement>('#main input').element.value).toBe('13800138000')
  })
  it('an error of our own is an error page', async () => {
    const page = await open(() => Promise.reject(new Error('broken')))
    expect(page.find('#main input').exists()).toBe(false)
    expect(page.get('#main').text()).toContain(common.page_error.title)
  })
})
