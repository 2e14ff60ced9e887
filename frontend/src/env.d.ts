/// <reference types="vite/client" />
declare module '*.vue' {
  import type { DefineComponent } from 'vue'
  const component: DefineComponent<object, object, unknown>
  export default component
}

/* Loaded for its effect only (portal/centre/pdf.ts). */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs'
