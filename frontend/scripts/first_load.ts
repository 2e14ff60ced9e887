// How much JavaScript (gzip) the portal's home page fetches before its first paint: the entry of the built page and everything it
// imports statically. Fails above the bar of 250 KiB.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

interface Chunk {
  file: string
  isEntry?: boolean
  imports?: string[]
}

const barKib = 250
const dist = new URL('../dist/portal/', import.meta.url)
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8')) as Record<string, Chunk>

function collect(name: string, found: Map<string, number>): void {
  const chunk = manifest[name]
  if (!chunk || found.has(chunk.file)) return
  found.set(chunk.file, gzipSync(readFileSync(new URL(chunk.file, dist)), { level: 6 }).length)
  for (const next of chunk.imports ?? []) collect(next, found)
}

const files = new Map<string, number>()
for (const [name, chunk] of Object.entries(manifest)) if (chunk.isEntry) collect(name, files)
const total = [...files.values()].reduce((sum, size) => sum + size, 0)
for (const [file, size] of [...files].sort((a, b) => b[1] - a[1])) console.log(`${(size / 1024).toFixed(1).padStart(8)} KiB  ${file}`)
console.log(`${(total / 1024).toFixed(1).padStart(8)} KiB  in all before the first paint of the portal's home page (bar: ${barKib} KiB gzip)`)
if (files.size === 0 || total > barKib * 1024) process.exit(1)
