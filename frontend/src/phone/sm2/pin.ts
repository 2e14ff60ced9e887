// The share masked by the PIN: stored = share + F(PIN, salt, device secret) mod n, without any redundancy, so that every PIN gives a
// plausible share and only the server can tell a wrong one.
import { argon2id } from 'hash-wasm';
import { bytesToHex, bytesToNumber, concat, hexToBytes, mod, numberToHex, parseScalar } from './curve.ts';

const argon = { iterations: 2, memorySize: 19456, parallelism: 1, hashLength: 32, outputType: 'binary' as const };
const maskBytes = 48; // 384 bits reduced mod n: no visible bias
const information = new TextEncoder().encode('lnca/pin-mask/v1');

/** What the phone keeps. Nothing in it tells a right PIN from a wrong one. */
export interface MaskedShare {
  masked: string;
  salt: string;
}

/** A secret of this device that cannot be read out (WebCrypto, non-extractable); kept in IndexedDB by the caller. */
export function createDeviceSecret(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256', length: 256 }, false, ['sign']) as Promise<CryptoKey>;
}

async function mask(pin: string, salt: Uint8Array<ArrayBuffer>, deviceSecret: CryptoKey): Promise<bigint> {
  const stretched = await argon2id({ ...argon, password: pin, salt });
  const device = new Uint8Array(await crypto.subtle.sign('HMAC', deviceSecret, salt));
  const material = concat(stretched, device);
  const key = await crypto.subtle.importKey('raw', material, 'HKDF', false, ['deriveBits']);
  const bits = await crypto.subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt, info: information }, key, maskBytes * 8);
  material.fill(0);
  stretched.fill(0);
  return mod(bytesToNumber(new Uint8Array(bits)));
}

export async function maskShare(share: bigint, pin: string, deviceSecret: CryptoKey): Promise<MaskedShare> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  return { masked: numberToHex(mod(share + (await mask(pin, salt, deviceSecret)))), salt: bytesToHex(salt) };
}

/** Always gives a share; whether it is the right one only a signature that the server accepts can tell. */
export async function unmaskShare(stored: MaskedShare, pin: string, deviceSecret: CryptoKey): Promise<bigint> {
  return mod(parseScalar(stored.masked) - (await mask(pin, hexToBytes(stored.salt), deviceSecret)));
}

export type PinWeakness = 'pin_format' | 'pin_repeated' | 'pin_run' | 'pin_pattern' | 'pin_birthday' | 'pin_number';

/** Personal facts that a PIN must not repeat; each may be absent. */
export interface PinFacts {
  mobile?: string;
  /** YYYYMMDD */
  birthday?: string;
  documentNumber?: string;
}

function isRun(pin: string): boolean {
  const steps = new Set(Array.from(pin.slice(1), (digit, i) => (Number(digit) - Number(pin[i]) + 10) % 10));
  return steps.size === 1 && (steps.has(1) || steps.has(9));
}

function isPattern(pin: string): boolean {
  const half = pin.slice(0, pin.length / 2);
  const mirrored = Array.from(pin).reverse().join('');
  return new Set(pin).size === 2 || (pin.length % 2 === 0 && half + half === pin) || /^(..)\1\1$/.test(pin) || mirrored === pin;
}

function birthdays(facts: PinFacts): string[] {
  const fromNumber = /^\d{17}[\dX]$/i.test(facts.documentNumber ?? '') ? [(facts.documentNumber ?? '').slice(6, 14)] : [];
  return [...(facts.birthday ? [facts.birthday] : []), ...fromNumber].flatMap((day) => {
    const [year, short, month, date] = [day.slice(0, 4), day.slice(2, 4), day.slice(4, 6), day.slice(6, 8)];
    return [short + month + date, date + month + short, month + date + short, year + month, month + year, year + date];
  });
}

/** Six digits of the number in a row, wherever they stand. */
function repeatsNumber(pin: string, number: string | undefined): boolean {
  return number !== undefined && number.length >= pin.length && number.includes(pin);
}

/** Why an own PIN is refused; undefined when it may be used. Six digits. */
export function pinWeakness(pin: string, facts: PinFacts = {}): PinWeakness | undefined {
  if (!/^\d{6}$/.test(pin)) return 'pin_format';
  if (new Set(pin).size === 1) return 'pin_repeated';
  if (isRun(pin)) return 'pin_run';
  if (isPattern(pin)) return 'pin_pattern';
  if (birthdays(facts).includes(pin)) return 'pin_birthday';
  if (repeatsNumber(pin, facts.mobile) || repeatsNumber(pin, facts.documentNumber)) return 'pin_number';
  return undefined;
}

/** The first PIN of who does not choose an own one: the last six digits of the number. */
export function firstPin(mobile: string): string {
  return mobile.slice(-6);
}
