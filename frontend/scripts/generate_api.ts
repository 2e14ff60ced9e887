// Makes src/shared/api/generated.d.ts from the contract; with --check it only says whether the file is up to date.
import { readFileSync, writeFileSync } from 'node:fs'
import openapiTS, { astToString } from 'openapi-typescript'

const contract = new URL('../../openapi/openapi.yaml', import.meta.url)
const target = new URL('../src/shared/api/generated.d.ts', import.meta.url)
const made = `// Made from openapi/ by \`npm run generate\`; never edited.\n${astToString(await openapiTS(contract, { silent: true }))}`

if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== made) {
    console.error('src/shared/api/generated.d.ts is not up to date: run `npm run generate`')
    process.exit(1)
  }
} else {
  writeFileSync(target, made)
}
