// keyStore: what this phone keeps of a key, in IndexedDB: the share masked by the PIN, the salt, the device secret as a key that cannot be
// exported, and the joint public key. Nothing here tells a right PIN from a wrong one, and neither P1, P2, proofs nor partial signatures
// are ever kept. Stays when the person logs out: the certificate's key belongs to the phone, not to the session.

import type { WirePoint } from './sm2/index.ts'

export interface StoredKey {
  claim_id: string
  order_id: string
  account_id: string
  /** `pending` until the certificate was seen and carries `public_key`. */
  state: 'pending' | 'ready'
  certificate_id?: string
  masked: string
  salt: string
  device_secret: CryptoKey
  public_key: WirePoint
  own_pin: boolean
  made_at: string
}

export interface KeyStore {
  /** A random id made once for this browser. */
  deviceId(): Promise<string>
  /** Writes or replaces the key of its claim. */
  put(key: StoredKey): Promise<void>
  remove(claimId: string): Promise<void>
  ofOrder(orderId: string): Promise<StoredKey | undefined>
  all(): Promise<StoredKey[]>
  /** Was a claim of this order begun on this phone and not ended? Survives even when no key was written yet. */
  begun(orderId: string): Promise<boolean>
  setBegun(orderId: string, begun: boolean): Promise<void>
}

const DATABASE = 'lnca-phone'
const KEYS = 'keys'
const DEVICE = 'device'

/** The store of this browser. Opens the database at the first use and again after a failure. */
export function browserKeyStore(factory: IDBFactory = indexedDB): KeyStore {
  let opened: Promise<IDBDatabase> | undefined

  function open(): Promise<IDBDatabase> {
    opened ??= openDatabase(factory).catch((error: unknown) => {
      opened = undefined
      throw error
    })
    return opened
  }

  async function read<T>(store: string, ask: (from: IDBObjectStore) => IDBRequest<T>): Promise<T> {
    return answer(ask((await open()).transaction(store, 'readonly').objectStore(store)))
  }

  async function write(store: string, change: (to: IDBObjectStore) => void): Promise<void> {
    const transaction = (await open()).transaction(store, 'readwrite', { durability: 'strict' })
    change(transaction.objectStore(store))
    await finished(transaction)
  }

  const all = (): Promise<StoredKey[]> => read(KEYS, (from) => from.getAll() as IDBRequest<StoredKey[]>)

  return {
    async deviceId() {
      const known = (await read(DEVICE, (from) => from.get('id'))) as string | undefined
      if (known !== undefined) return known
      const made = randomId()
      await write(DEVICE, (to) => to.put(made, 'id'))
      return made
    },
    put: (key) => write(KEYS, (to) => to.put(key)),
    remove: (claimId) => write(KEYS, (to) => to.delete(claimId)),
    begun: async (orderId) => (await read(DEVICE, (from) => from.get(`begun.${orderId}`))) === true,
    setBegun: (orderId, begun) =>
      write(DEVICE, (to) => (begun ? to.put(true, `begun.${orderId}`) : to.delete(`begun.${orderId}`))),
    ofOrder: async (orderId) => (await all()).find((key) => key.order_id === orderId),
    all,
  }
}

function openDatabase(factory: IDBFactory): Promise<IDBDatabase> {
  const request = factory.open(DATABASE, 1)
  request.onupgradeneeded = () => {
    request.result.createObjectStore(KEYS, { keyPath: 'claim_id' })
    request.result.createObjectStore(DEVICE)
  }
  return answer(request)
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('indexedDB'))
  })
}

function finished(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = transaction.onerror = () => reject(transaction.error ?? new Error('indexedDB'))
  })
}

/** 128 random bits as 32 characters. */
function randomId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
