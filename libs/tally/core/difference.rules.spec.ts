import { adjustedResidual, differenceMark } from './difference.rules.js';

describe('the adjusted residual', () => {
  it('C1, published figures: 38 of 84 centres against 60 of 166', () => {
    expect(adjustedResidual({ count: 38, n: 84 }, { count: 60, n: 166 })).toBeCloseTo(2.4687, 3);
  });

  it('is nothing where a group is everybody, or everybody or nobody chose the option', () => {
    expect(adjustedResidual({ count: 60, n: 166 }, { count: 60, n: 166 })).toBe(0);
    expect(adjustedResidual({ count: 0, n: 84 }, { count: 0, n: 166 })).toBe(0);
    expect(adjustedResidual({ count: 84, n: 84 }, { count: 166, n: 166 })).toBe(0);
  });
});

describe('a difference', () => {
  it('is marked where it is beyond chance, at least 5 points, and of at least 30 people', () => {
    expect(differenceMark({ count: 38, n: 84 }, { count: 60, n: 166 })).toBe('more');
    expect(differenceMark({ count: 22, n: 82 }, { count: 60, n: 166 })).toBe('fewer');
  });

  it('is not marked within chance', () => {
    expect(differenceMark({ count: 45, n: 84 }, { count: 94, n: 166 })).toBeNull();
    // 20 points, yet 29 of 50 against 38 of 100 hold; 15 of 30 against 45 of 100 do not
    expect(differenceMark({ count: 29, n: 50 }, { count: 38, n: 100 })).toBe('more');
    expect(differenceMark({ count: 15, n: 30 }, { count: 45, n: 100 })).toBeNull();
  });

  it('is not marked below 5 points, however certain; exactly 5 points are enough', () => {
    expect(differenceMark({ count: 5499, n: 10_000 }, { count: 10_000, n: 20_000 })).toBeNull();
    expect(differenceMark({ count: 5500, n: 10_000 }, { count: 10_000, n: 20_000 })).toBe('more');
    expect(differenceMark({ count: 4500, n: 10_000 }, { count: 10_000, n: 20_000 })).toBe('fewer');
  });

  it('is not marked for fewer than 30 people, however great', () => {
    expect(differenceMark({ count: 29, n: 29 }, { count: 40, n: 100 })).toBeNull();
    expect(differenceMark({ count: 30, n: 30 }, { count: 40, n: 100 })).toBe('more');
  });
});
