// What jsdom lacks and our pages use.
import { beforeEach } from 'vitest'

HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
  this.setAttribute('open', '')
}
HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
  this.removeAttribute('open')
  this.dispatchEvent(new Event('close'))
}
HTMLElement.prototype.scrollIntoView ??= () => undefined
URL.createObjectURL ??= () => 'blob:test'
URL.revokeObjectURL ??= () => undefined

beforeEach(() => {
  localStorage.clear()
  sessionStorage.clear()
})
