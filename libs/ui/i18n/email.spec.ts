import { canonicalEmail } from './email.js';

describe('an address we can write to', () => {
  it.each([
    ['haitani@tsumugi.example', 'haitani@tsumugi.example'],
    ['  Haitani@Tsumugi.Example \n', 'haitani@tsumugi.example'],
    ['ｈａｉｔａｎｉ＠ｔｓｕｍｕｇｉ．ｅｘａｍｐｌｅ', 'haitani@tsumugi.example'],
    ['haitani+seminar@tsumugi.example', 'haitani+seminar@tsumugi.example'],
    ["o'hara_1@a-b.co.jp", "o'hara_1@a-b.co.jp"],
    ['a@b.cd', 'a@b.cd'],
    ['a..b@docomo.ne.jp', 'a..b@docomo.ne.jp'],
    ['a.@ezweb.ne.jp', 'a.@ezweb.ne.jp'],
    [`${'a'.repeat(64)}@tsumugi.example`, `${'a'.repeat(64)}@tsumugi.example`],
  ])('%j is kept as %s', (typed, kept) => {
    expect(canonicalEmail(typed)).toBe(kept);
  });

  it.each([
    ['', 'nothing'],
    ['haitani', 'no @'],
    ['@tsumugi.example', 'no name'],
    ['haitani@', 'no host'],
    ['haitani@localhost', 'a host without a dot'],
    ['a@b@tsumugi.example', 'a second @'],
    ['a,b@tsumugi.example', 'a comma'],
    ['a@tsumugi.example,b@tsumugi.example', 'two addresses'],
    ['Hai <haitani@tsumugi.example>', 'angle brackets'],
    ['"hai tani"@tsumugi.example', 'quotes'],
    ['hai tani@tsumugi.example', 'a space'],
    ['a@tsumugi.example\r\nBcc: b@tsumugi.example', 'a line break'],
    ['a\u0000@tsumugi.example', 'a control character'],
    ['a\u202e@tsumugi.example', 'a hidden direction mark'],
    ['はい@tsumugi.example', 'letters that mail servers do not take'],
    ['.a@docomo.ne.jp', 'a dot in front'],
    ['a..b@tsumugi.example', 'two dots where no carrier allows them'],
    ['a.@tsumugi.example', 'a dot before the @ where no carrier allows it'],
    ['a@tsumugi..example', 'an empty part of the host'],
    ['a@-tsumugi.example', 'a host part that begins with a hyphen'],
    ['a@192.0.2.7', 'a number for a host'],
    [`${'a'.repeat(65)}@tsumugi.example`, 'a name of more than 64 letters'],
    [`a@${'b.'.repeat(130)}example`, 'more than 254 letters'],
  ])('is not %j: %s', (typed) => {
    expect(canonicalEmail(typed)).toBeNull();
  });
});
