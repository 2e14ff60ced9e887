// shortcuts: single keys for the review page. They rest while one types or a dialog is open, and can be switched off (some assistive
// tools send single keys of their own).
import { onBeforeUnmount, onMounted, ref } from 'vue'

export const shortcutHelp = ref(false)

const storageName = 'lnca.staff.shortcuts'
export const shortcutsOn = ref(localStorage.getItem(storageName) !== 'off')
export function setShortcuts(on: boolean): void {
  shortcutsOn.value = on
  localStorage.setItem(storageName, on ? 'on' : 'off')
}

export type Shortcuts = Record<string, () => void>

/** Should this key press be left to what has the focus? */
export function isForTyping(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || event.isComposing) return true
  if (document.querySelector('dialog[open]')) return true
  const target = event.target
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
}

export function useShortcuts(shortcuts: Shortcuts): void {
  function press(event: KeyboardEvent): void {
    if (isForTyping(event) || event.repeat) return
    if (event.key === '?') {
      shortcutHelp.value = true
      event.preventDefault()
      return
    }
    const act = shortcutsOn.value ? shortcuts[event.key.length === 1 ? event.key.toLowerCase() : event.key] : undefined
    if (!act) return
    event.preventDefault()
    act()
  }
  onMounted(() => document.addEventListener('keydown', press))
  onBeforeUnmount(() => document.removeEventListener('keydown', press))
}
