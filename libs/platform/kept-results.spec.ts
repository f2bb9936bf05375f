import { KeptResults } from './kept-results.js';

describe('kept results', () => {
  let worked: string[];
  const work = (result: string) => async () => {
    worked.push(result);
    return result;
  };
  beforeEach(() => {
    worked = [];
  });

  it('are worked out once for each mark of each key', async () => {
    const kept = new KeptResults<string>(2);
    expect(await kept.of('a', '1', work('a1'))).toBe('a1');
    expect(await kept.of('a', '1', work('never'))).toBe('a1');
    expect(await kept.of('b', '1', work('b1'))).toBe('b1');
    expect(await kept.of('a', '2', work('a2'))).toBe('a2');
    expect(worked).toEqual(['a1', 'b1', 'a2']);
  });

  it('make room where nobody has asked for longest', async () => {
    const kept = new KeptResults<string>(2);
    for (const key of ['a', 'b', 'a', 'c']) await kept.of(key, '1', work(key));
    expect(worked).toEqual(['a', 'b', 'c']);
    await kept.of('a', '1', work('a again'));
    await kept.of('b', '1', work('b again'));
    expect(worked).toEqual(['a', 'b', 'c', 'b again']);
  });

  it('keep nothing of what failed', async () => {
    const kept = new KeptResults<string>(2);
    await expect(kept.of('a', '1', () => Promise.reject(new Error('away')))).rejects.toThrow('away');
    expect(await kept.of('a', '1', work('a'))).toBe('a');
  });
});
