// Builds the three front doors one after the other (two cores are often shared); names as arguments build only those.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const here = fileURLToPath(new URL('..', import.meta.url))
const wanted = process.argv.slice(2)
for (const entry of wanted.length > 0 ? wanted : ['portal', 'staff', 'phone']) {
  const run = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--config', 'vite.config.ts', '--logLevel', 'warn'], {
    cwd: here,
    stdio: 'inherit',
    env: { ...process.env, LNCA_ENTRY: entry },
  })
  if (run.status !== 0) process.exit(run.status ?? 1)
  console.log(`built dist/${entry}`)
}
