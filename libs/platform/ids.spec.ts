import { isUuid, publicCode, uuidv7 } from './ids.js';

describe('a key', () => {
  it('is a UUID of version 7 whose first 48 bits are the time', () => {
    const before = Date.now();
    const id = uuidv7();
    const at = Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect([before <= at, at <= Date.now()]).toEqual([true, true]);
  });

  it('rises with each one made, also within one millisecond: rows sorted by key stand in the order in which they were made', () => {
    const made = Array.from({ length: 20_000 }, uuidv7);
    expect(made.findIndex((id, place) => place > 0 && id <= made[place - 1]!)).toBe(-1);
    expect(new Set(made).size).toBe(made.length);
  });

  it('cannot be guessed from the one before', () => {
    const random = Array.from({ length: 50 }, () => uuidv7().slice(20));
    expect(new Set(random.map((tail) => tail.slice(0, 6))).size).toBeGreaterThan(45);
  });

  it.each(['', 'x', '0190-x', null, 7, `${uuidv7()} `, uuidv7().toUpperCase(), [uuidv7()]])('is not %p', (wrong) => {
    expect(isUuid(wrong)).toBe(false);
  });
});

describe('a code for people', () => {
  const codes = Array.from({ length: 2_000 }, publicCode);

  it('holds no letter that could be read as another', () => {
    expect(codes.filter((code) => !/^[A-HJ-NP-Z2-9]{3}-[A-HJ-NP-Z2-9]{4}$/.test(code))).toEqual([]);
  });

  it('uses every letter there is, and comes twice hardly ever', () => {
    expect(new Set(codes.join('').replaceAll('-', '')).size).toBe(32);
    expect(new Set(codes).size).toBeGreaterThan(1_998);
  });
});
