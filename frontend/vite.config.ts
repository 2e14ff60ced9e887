// One Vite project, three front doors: LNCA_ENTRY says which one is built (scripts/build.ts builds all). Each has its own root
// because portal, staff console and phone app are three origins; what they share is in src/shared.
import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import { usedStyles } from './scripts/used_styles.ts'

const entries = ['portal', 'staff', 'phone']
const entry = process.env.LNCA_ENTRY ?? 'portal'
if (!entries.includes(entry)) throw new Error(`LNCA_ENTRY must be one of ${entries.join(', ')}`)
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const backend = process.env.LNCA_BACKEND ?? 'http://localhost:8002'
const toBackend = { target: backend, changeOrigin: true, headers: { Origin: backend } }

export default defineConfig(({ mode }) => ({
  root: mode === 'test' ? here('.') : here(`src/${entry}`),
  publicDir: here(`public/${entry}`),
  resolve: { alias: { '@shared': here('src/shared') } },
  plugins: [vue(), usedStyles()],
  define: {
    __VUE_OPTIONS_API__: true,
    __VUE_PROD_DEVTOOLS__: false,
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: false,
    __VUE_I18N_FULL_INSTALL__: false,
    __VUE_I18N_LEGACY_API__: false,
    __INTLIFY_PROD_DEVTOOLS__: false,
  },
  build: {
    outDir: here(`dist/${entry}`),
    emptyOutDir: true,
    target: 'es2022',
    // Nothing inlined as data: and no preload shim: the pages live under a policy that allows files of their own origin only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
  },
  server: { port: 5173, strictPort: true, proxy: { '/api': toBackend, '/pki': toBackend } },
  worker: { format: 'es' as const },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.{spec,test}.ts', 'scripts/**/*.spec.ts'],
    setupFiles: [here('src/shared/testing/setup.ts')],
    restoreMocks: true,
    server: { deps: { inline: ['element-plus', 'vant'] } },
  },
}))
