import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ref } from 'vue'
import { Problem } from '../api/problem.ts'
import { focusFault } from '../composables/focusFault.ts'
import { useAct } from '../composables/useAct.ts'
import { startTestText } from '../testing/server.ts'
import common from '../i18n/zh/common.ts'
import problem from '../i18n/zh/problem.ts'
import ModalDialog from './ModalDialog.vue'
import ProblemNote from './ProblemNote.vue'

enableAutoUnmount(afterEach)
beforeEach(() => startTestText({ zh: () => ({ common, problem }), en: () => ({ common, problem }) }))
afterEach(() => void vi.useRealTimers())

const escape = () => new KeyboardEvent('keydown', { key: 'Escape', cancelable: true })

describe('RUL8: dialogs', () => {
  it('RUL8: Escape is refused while a change is under way, and by a dialog that must be answered', async () => {
    const page = mount(ModalDialog, { props: { open: true, title: 'x' } })
    await flushPromises()
    const pressed = () => {
      const event = escape()
      page.get('dialog').element.dispatchEvent(event)
      return event.defaultPrevented
    }
    expect(pressed()).toBe(false)
    await page.setProps({ busy: true })
    expect(pressed()).toBe(true)
    expect(page.get('.dialog-close').attributes('disabled')).toBeDefined()
    await page.setProps({ busy: false, mustAnswer: true })
    expect(pressed()).toBe(true)
    expect(page.find('.dialog-close').exists()).toBe(false)
  })
  it('RUL8: a dialog taken out of the page is closed first, so that the browser gives the focus back', async () => {
    const close = vi.spyOn(HTMLDialogElement.prototype, 'close')
    const page = mount(ModalDialog, { props: { open: true, title: 'x' }, attachTo: document.body })
    await flushPromises()
    page.unmount()
    expect(close).toHaveBeenCalledOnce()
    close.mockRestore()
  })
  it('RUL8: a text that does not fit can take the focus, to be scrolled by keyboard; one that fits does not stand in the way', async () => {
    const heights = { clientHeight: 300, scrollHeight: 300 }
    for (const name of ['clientHeight', 'scrollHeight'] as const) vi.spyOn(HTMLElement.prototype, name, 'get').mockImplementation(() => heights[name])
    const page = mount(ModalDialog, { props: { open: true, title: 'x' } })
    await flushPromises()
    expect(page.get('.dialog-body').attributes('tabindex')).toBeUndefined()
    heights.scrollHeight = 900
    await page.setProps({ title: 'y' })
    await flushPromises()
    expect(page.get('.dialog-body').attributes()).toMatchObject({ tabindex: '0', role: 'region' })
    vi.restoreAllMocks()
  })
  it('RUL8: a refused change says why, leads to the wrong field, and is forgotten at the next opening', async () => {
    const open = ref(true)
    const page = mount(
      {
        components: { ProblemNote },
        setup: () => ({ open, ...useAct(open) }),
        template: `<form :ref="setRoot"><input :aria-invalid="error('note') ? 'true' : undefined" /><ProblemNote :problem="problem" /></form>`,
      },
      { attachTo: document.body },
    )
    const act = page.vm as unknown as ReturnType<typeof useAct>
    expect(await act.run(() => Promise.reject(new Problem(503, 'busy')))).toBe(false)
    await flushPromises()
    expect(document.activeElement).toBe(page.get('[role=alert]').element)
    expect(await act.run(() => Promise.reject(new Problem(422, 'invalid_fields', { errors: [{ field: 'note', code: 'required' }] })))).toBe(false)
    await flushPromises()
    expect(document.activeElement).toBe(page.get('input').element)
    await page.get('input').setValue('x')
    expect([page.find('[role=alert]').exists(), page.find('[aria-invalid]').exists()], 'what was refused is said of what was sent').toEqual([false, false])
    expect(await act.run(() => Promise.reject(new Problem(503, 'busy')))).toBe(false)
    open.value = false
    await flushPromises()
    expect(page.find('[role=alert]').exists()).toBe(false)
  })
})

describe('RUL8: focus', () => {
  it('RUL8: what a dialog leaves behind it takes the focus once the dialog is closed', async () => {
    const page = mount({ components: { ModalDialog }, data: () => ({ open: true }), template: '<div><input id="code" aria-invalid="true" /><ModalDialog v-model:open="open" title="x" /></div>' }, { attachTo: document.body })
    await flushPromises()
    const field = page.get('#code').element
    await focusFault(document)
    expect(document.activeElement).not.toBe(field)
    page.get('dialog').element.dispatchEvent(new Event('close'))
    expect(document.activeElement).toBe(field)
  })
})

describe('RUL8: refusals', () => {
  it('RUL8: a refusal in a dialog is brought into sight, one on a page does not move it', async () => {
    const moved: string[] = []
    vi.spyOn(HTMLElement.prototype, 'scrollIntoView').mockImplementation(function (this: HTMLElement) {
      moved.push(this.textContent.trim())
    })
    const note = (open: 'dialog' | 'div') => mount({ components: { ProblemNote }, props: ['problem'], template: `<${open}><ProblemNote :problem="problem" /></${open}>` }, { props: { problem: undefined as Problem | undefined } })
    for (const page of [note('div'), note('dialog')]) {
      await page.setProps({ problem: new Problem(503, 'busy') })
      await flushPromises()
    }
    expect(moved).toEqual([problem.busy])
  })
})

describe('RUL6: waiting', () => {
  it('RUL6: the seconds to wait run down, silently, until one may try again', async () => {
    vi.useFakeTimers()
    const page = mount(ProblemNote, { props: { problem: new Problem(429, 'too_many_requests', { retry_after_seconds: 3 }) } })
    expect(page.text()).toContain('3 秒')
    await vi.advanceTimersByTimeAsync(2000)
    expect(page.text()).toContain('1 秒')
    expect(page.get('p').attributes('aria-live')).toBe('off')
    await vi.advanceTimersByTimeAsync(2000)
    expect(page.text()).toBe(common.retry_now)
    await page.setProps({ problem: new Problem(503, 'busy', { retry_after_seconds: 3 }) })
    expect(page.text()).toBe(problem.busy)
  })
})
