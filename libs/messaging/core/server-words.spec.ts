import { serverWords } from './server-words.js';

describe('what a mail server said', () => {
  it.each([
    ['550 no \u0000such\u0000 user', '550 no such user'],
    ['250-one\r\n250 two', '250-one 250 two'],
    ['550 5.1.1 <haitani@tsumugi.example>: unknown', '550 5.1.1 <…@…>: unknown'],
    ['554 \u202Eoops\u2028', '554 oops'],
    ['half \uD83D', 'half \uFFFD'],
  ])('%j is kept as %j', (said, kept) => {
    expect(serverWords(said)).toBe(kept);
  });

  it('is cut at a bound, never within a letter', () => {
    const kept = serverWords(`a${'😀'.repeat(400)}`);
    expect(kept).toHaveLength(500);
    expect(kept.endsWith('\uFFFD')).toBe(true);
  });

  it('may be of any length and stays quick', () => {
    expect(serverWords('\u0000'.repeat(1_000_000))).toBe('');
  });
});
