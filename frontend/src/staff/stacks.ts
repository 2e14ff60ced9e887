// stacks: a table that, where it does not fit, shows each row as a block of "heading: value" (styles.css) instead of being cut at the edge. Whether it
// fits is measured, for that depends on language, type size and values. The headings are copied to the cells, and the roles are said, because browsers
// forget them when the display changes.
import type { Directive } from 'vue'

const roles = { THEAD: 'rowgroup', TBODY: 'rowgroup', TR: 'row', TD: 'cell' } as const

function roleOf(element: Element): string {
  if (element instanceof HTMLTableCellElement && element.tagName === 'TH') return element.scope === 'row' ? 'rowheader' : 'columnheader'
  return roles[element.tagName as keyof typeof roles]
}

function label(table: HTMLTableElement): void {
  table.setAttribute('role', 'table')
  for (const part of table.querySelectorAll('thead, tbody, tr, th, td')) part.setAttribute('role', roleOf(part))
  const headings = [...(table.tHead?.rows[0]?.cells ?? [])].map((cell) => cell.textContent.trim())
  for (const row of table.tBodies[0]?.rows ?? []) {
    for (const [at, cell] of [...row.cells].entries()) {
      if (cell.colSpan > 1) delete cell.dataset.label // it speaks of the whole row
      else cell.dataset.label = headings[at] ?? ''
    }
  }
}

/** Measured as a table: whether it fits must not depend on how it is shown now. */
function fit(table: HTMLTableElement): void {
  const { scrollTop = 0 } = document.scrollingElement ?? {} // a shorter page would lose the place
  table.classList.remove('stacked')
  table.classList.toggle('stacked', table.offsetWidth > (table.parentElement?.clientWidth ?? 0))
  if (document.scrollingElement && document.scrollingElement.scrollTop !== scrollTop) document.scrollingElement.scrollTop = scrollTop
}

function show(table: HTMLTableElement): void {
  label(table)
  fit(table)
}

const watchers = new WeakMap<HTMLTableElement, ResizeObserver>()

export const vStacks: Directive<HTMLTableElement> = {
  mounted(table) {
    show(table)
    if (typeof ResizeObserver === 'undefined' || !table.parentElement) return
    const watcher = new ResizeObserver(() => requestAnimationFrame(() => fit(table)))
    watcher.observe(table.parentElement)
    watchers.set(table, watcher)
  },
  updated: show,
  unmounted: (table) => watchers.get(table)?.disconnect(),
}
