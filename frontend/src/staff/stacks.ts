// stacks: a table that, where it has little room, shows each row as a block of "heading: value" (styles.css) instead of one column and a long way
// to scroll. The headings are copied to the cells, and the roles are said, because browsers forget them when the display changes.
import type { Directive } from 'vue'

const roles = { THEAD: 'rowgroup', TBODY: 'rowgroup', TR: 'row', TD: 'cell' } as const

function roleOf(element: Element): string {
  if (element instanceof HTMLTableCellElement && element.tagName === 'TH') return element.scope === 'row' ? 'rowheader' : 'columnheader'
  return roles[element.tagName as keyof typeof roles]
}

function label(table: HTMLTableElement): void {
  table.classList.add('stacks')
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

export const vStacks: Directive<HTMLTableElement> = {
  mounted: label,
  updated: label,
}
