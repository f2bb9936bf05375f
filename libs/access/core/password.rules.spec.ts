import { isCommonPassword } from './password.rules.js';

const common = (passwords: string[], own?: string[]) => passwords.filter((password) => isCommonPassword(password, own));

it('knows the usual words, whatever digits, signs and capitals are around or inside them', () => {
  const usual = [
    'password123',
    'P@ssw0rd2026!',
    'PASSWORD!!',
    'welcome2026',
    'Tsudoi2026!',
    'passwordpassword',
    'himitsu0000',
    '12345password',
    'ｐａｓｓｗｏｒｄ１２',
  ];
  expect(common(usual)).toEqual(usual);
});

it('knows repetitions', () => {
  const repeated = ['aaaaaaaaaa', '1111111111', 'abcabcabcabc', '12121212121', 'さくらさくらさくらさくら'];
  expect(common(repeated)).toEqual(repeated);
});

it('knows runs along the alphabet and the keyboard, in both directions', () => {
  const along = [
    'abcdefghij',
    '1234567890',
    '0987654321',
    'qwertyuiop',
    'poiuytrewq',
    'qwerty123456',
    '1qaz2wsx3edc',
    'asdfghjkl123',
    'abc-123-xyz-',
  ];
  expect(common(along)).toEqual(along);
});

it('knows dates', () => {
  const dates = ['1990-01-01', '1990/12/31', '2026年11月20日', '1990010119900101'];
  expect(common(dates)).toEqual(dates);
});

it('knows the names and the address of the person who chooses it', () => {
  expect(
    common(['haitani2026', 'Tsumugi-1234', 'yuhaitani!!'], ['haitani', 'yu', 'tsumugi', 'yuhaitani']),
  ).toHaveLength(3);
});

it('lets through what a guesser would not try early', () => {
  expect(
    common(
      ['korekara-ame-no-asa', 'kT9#vx2Lq!mB', 'つき夜のかえるは3匹', 'passwords are for cats', 'correct horse battery'],
      ['haitani'],
    ),
  ).toEqual([]);
});
