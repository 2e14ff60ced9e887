// Brings in the style of exactly those Element Plus and Vant components that a file imports by name, so that pages say
// `import { ElInput } from 'element-plus'` and nothing else.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const libraries: Record<string, (component: string) => string> = {
  'element-plus': (component) => `element-plus/es/components/${kebab(component.replace(/^El/, ''))}/style/css.mjs`,
  vant: (component) => `vant/es/${kebab(component.replace(/^(show|close|Van)(?=[A-Z])/, ''))}/style/index.mjs`,
}
const modules = fileURLToPath(new URL('../node_modules/', import.meta.url))

function kebab(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase()
}

export function stylesFor(code: string): string[] {
  const found = new Set<string>()
  for (const match of code.matchAll(/import\s*\{([^}]*)\}\s*from\s*["'](element-plus|vant)["']/g)) {
    const style = libraries[match[2] ?? '']
    for (const part of (match[1] ?? '').split(',')) {
      const name = part.trim().split(/\s+as\s+/)[0] ?? ''
      if (!name || name.startsWith('type ') || !style) continue
      const path = style(name)
      if (existsSync(modules + path)) found.add(path)
    }
  }
  return [...found]
}

export function usedStyles(): Plugin {
  return {
    name: 'lnca-used-styles',
    // Vant's icon font sits in a data: address and on a foreign server; our policy forbids both, and we draw our own icons.
    load: (id) => (/[\\/]vant[\\/]es[\\/]icon[\\/]index\.css/.test(id) ? '' : null),
    transform(code, id) {
      if (id.includes('node_modules') || !/\.(vue|ts)(\?|$)/.test(id)) return null
      const styles = stylesFor(code)
      if (styles.length === 0) return null
      return { code: styles.map((path) => `import '${path}'\n`).join('') + code, map: null }
    },
  }
}
