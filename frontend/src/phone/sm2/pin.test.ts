// APP2, APP3: the PIN hides the share without telling whether it is right, and weak PINs are refused.
import { describe, expect, it } from 'vitest';
import { randomScalar } from './curve.ts';
import { createDeviceSecret, firstPin, maskShare, pinWeakness, unmaskShare } from './pin.ts';

describe('APP2 masked share', () => {
  it('comes back with the right PIN and is another share with any other', async () => {
    const share = randomScalar();
    const device = await createDeviceSecret();
    const stored = await maskShare(share, '402857', device);
    expect(Object.keys(stored).sort()).toEqual(['masked', 'salt']);
    expect(await unmaskShare(stored, '402857', device)).toBe(share);
    expect(await unmaskShare(stored, '402858', device)).not.toBe(share);
    expect(await unmaskShare(stored, '402857', await createDeviceSecret())).not.toBe(share);
  });

  it('differs each time it is stored', async () => {
    const share = randomScalar();
    const device = await createDeviceSecret();
    const [one, two] = [await maskShare(share, '402857', device), await maskShare(share, '402857', device)];
    expect(one.masked).not.toBe(two.masked);
    expect(device.extractable).toBe(false);
  });
});

describe('APP2 weak PINs', () => {
  const facts = { mobile: '13312345678', documentNumber: '110105199003078515', birthday: '19900307' };
  it.each([
    ['12345', 'pin_format'],
    ['12345a', 'pin_format'],
    ['777777', 'pin_repeated'],
    ['123456', 'pin_run'],
    ['654321', 'pin_run'],
    ['890123', 'pin_run'],
    ['131313', 'pin_pattern'],
    ['257257', 'pin_pattern'],
    ['259952', 'pin_pattern'],
    ['900307', 'pin_birthday'],
    ['070390', 'pin_birthday'],
    ['199003', 'pin_birthday'],
    ['345678', 'pin_run'],
    ['331234', 'pin_number'],
    ['078515', 'pin_number'],
  ])('refuses %s: %s', (pin, code) => expect(pinWeakness(pin, facts)).toBe(code));
  it.each(['402857', '918263', '590174'])('takes %s', (pin) => expect(pinWeakness(pin, facts)).toBeUndefined());
  it('starts with the last six digits of the number', () => expect(firstPin('13312348884')).toBe('348884'));
});
