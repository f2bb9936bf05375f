import { Sealer } from './sealer.js';

const secret = 'a-key-for-tests-only-0123456789abcdef';

describe('a sealed text', () => {
  const sealer = new Sealer(secret, 'tea');

  it('opens with the same key, for what it belongs to, to the letter', () => {
    for (const text of ['', '要約筆記 🎧', 'あ'.repeat(5_000)])
      expect(sealer.open(sealer.seal(text, 'cup 1'), 'cup 1')).toBe(text);
    expect(new Sealer(secret, 'tea').open(sealer.seal('green', 'cup 1'), 'cup 1')).toBe('green');
  });

  it('opens for nothing else, with no other key and for no other purpose', () => {
    const sealed = sealer.seal('green', 'cup 1');
    expect([
      sealer.open(sealed, 'cup 2'),
      new Sealer(`${secret}x`, 'tea').open(sealed, 'cup 1'),
      new Sealer(secret, 'cake').open(sealed, 'cup 1'),
    ]).toEqual([null, null, null]);
  });

  it('does not open where any byte of it is another one, or where it was cut', () => {
    const sealed = sealer.seal('green', 'cup 1');
    for (let n = 0; n < sealed.length; n += 1) {
      const other = Buffer.from(sealed);
      other[n]! ^= 1;
      expect(sealer.open(other, 'cup 1')).toBeNull();
    }
    for (const length of [0, 1, 20, sealed.length - 1])
      expect(sealer.open(sealed.subarray(0, length), 'cup 1')).toBeNull();
  });

  it('is another one each time, and as long for a short text as for a longer one', () => {
    const [one, two] = [sealer.seal('x', 'cup 1'), sealer.seal('x', 'cup 1')];
    expect(one.equals(two)).toBe(false);
    expect(sealer.seal('y'.repeat(200), 'cup 1').length).toBe(one.length);
  });

  it('has a mark that only the key makes', () => {
    expect(sealer.mark('x')).toBe(new Sealer(secret, 'tea').mark('x'));
    expect(new Set([sealer.mark('x'), sealer.mark('y'), new Sealer(secret, 'cake').mark('x')]).size).toBe(3);
  });
});
