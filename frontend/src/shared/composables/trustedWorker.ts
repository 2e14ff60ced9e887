// Our pages require Trusted Types: only addresses of our own workers are ever let through.
interface ScriptPolicy {
  createScriptURL(url: string): string
}
interface TrustedTypesWindow {
  trustedTypes?: { createPolicy(name: string, rules: { createScriptURL(url: string): string }): ScriptPolicy }
}

const known = new Set<string>()
let policy: ScriptPolicy | undefined

/** Starts a worker of ours; `url` comes from an import with `?worker&url`. */
export function trustedWorker(url: string): Worker {
  known.add(url)
  return new Worker(trusted(url), { type: 'module' })
}

function trusted(url: string): string {
  const factory = (globalThis as TrustedTypesWindow).trustedTypes
  if (!factory) return url
  policy ??= factory.createPolicy('lnca-worker', {
    createScriptURL(wanted) {
      if (!known.has(wanted)) throw new TypeError('not our worker')
      return wanted
    },
  })
  return policy.createScriptURL(url)
}
