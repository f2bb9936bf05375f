/** Shortest password, in letters as a reader counts them. */
export const shortestPassword = 10;

/** Longest password: a bound for the work of hashing, far beyond what anybody types. */
export const longestPassword = 200;

/** What people write when they are asked for a password and think of nothing. */
const stems = [
  'password', 'passwd', 'passcode', 'passphrase', 'secret', 'himitsu', 'pasuwado', 'pasuwaado', 'angou', 'anshou', 'kagi',
  'welcome', 'youkoso', 'letmein', 'opensesame', 'hello', 'konnichiwa', 'ohayou', 'arigatou', 'iloveyou', 'aishiteru', 'daisuki',
  'admin', 'administrator', 'root', 'user', 'guest', 'master', 'login', 'test', 'tester', 'testing', 'sample', 'example', 'demo',
  'changeme', 'default', 'temporary', 'temp', 'computer', 'internet', 'japan', 'nippon', 'nihon', 'tokyo', 'osaka', 'sakura',
  'monkey', 'dragon', 'shadow', 'sunshine', 'princess', 'football', 'baseball', 'yakyuu', 'soccer', 'sakkaa', 'tsudoi', 'jimukyoku',
  'shien', 'shuurou', 'center', 'network', 'spring', 'summer', 'autumn', 'winter', 'haru', 'natsu', 'aki', 'fuyu',
]; // prettier-ignore

/** Rows and columns of the usual keyboards; read in both directions. */
const runs = [
  'abcdefghijklmnopqrstuvwxyz', '01234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'qwertyuiopasdfghjklzxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p', 'qazwsxedcrfvtgbyhnujmikolp', 'あいうえおかきくけこさしすせそたちつてとなにぬねの',
]; // prettier-ignore

/** Signs people put for letters. */
const disguises: Record<string, string> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '1': 'i',
  '!': 'i',
  '0': 'o',
  $: 's',
  '5': 's',
  '7': 't',
};

/**
 * Whether a guesser would try this password early: one of the usual words with digits or signs around it, repetitions,
 * runs along the keyboard, dates, or the person's own name or address.
 * @param own words that anybody who knows the person would try: names, the parts of the address
 */
export function isCommonPassword(password: string, own: readonly string[] = []): boolean {
  const typed = password.normalize('NFKC').toLowerCase();
  const words = [...stems, ...own.map(bare).filter((word) => word.length >= 3)];
  return (
    isRepetition(typed) || isRun(typed) || isDate(typed) || readings(typed).some((reading) => isMadeOf(reading, words))
  );
}

/** As typed and with its disguises taken off; the digits and signs at both ends count for nothing. */
function readings(typed: string): string[] {
  const undisguised = Array.from(typed, (sign) => disguises[sign] ?? sign).join('');
  const trimmed = typed.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  const both = Array.from(trimmed, (sign) => disguises[sign] ?? sign).join('');
  return [...new Set([typed, undisguised, trimmed, both])].map(bare);
}

const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '');

/** `welcometsudoi`: nothing but usual words. */
function isMadeOf(reading: string, words: readonly string[]): boolean {
  const reachable = [true];
  for (let end = 1; end <= reading.length; end++) {
    reachable[end] = words.some(
      (word) => end >= word.length && reachable[end - word.length] === true && reading.endsWith(word, end),
    );
  }
  return reading !== '' && reachable[reading.length] === true;
}

/** `aaaaaaaaaa`, `abcabcabcabc`: up to a quarter of it says it all. */
function isRepetition(typed: string): boolean {
  const letters = Array.from(typed);
  return Array.from({ length: Math.max(1, Math.floor(letters.length / 2)) }, (_, index) => index + 1).some((period) =>
    letters.every((letter, place) => letter === letters[place % period]),
  );
}

/** Pieces of at least three signs along the keyboard or the alphabet, and nothing else: `qwerty123456`. */
function isRun(typed: string): boolean {
  const both = runs.flatMap((run) => [run, Array.from(run).reverse().join('')]);
  let rest = typed.replace(/[\s\-_.]/gu, '');
  while (rest.length >= 3) {
    const length = longestPiece(rest, both);
    if (length < 3) return false;
    rest = rest.slice(length);
  }
  return true;
}

function longestPiece(text: string, runs: readonly string[]): number {
  let length = 0;
  while (length < text.length && runs.some((run) => run.includes(text.slice(0, length + 1)))) length++;
  return length;
}

/** `1990/01/01`, `19900101`, twice over as well: digits that are a day of a life. */
function isDate(typed: string): boolean {
  const digits = typed.replace(/[^\d]/g, '');
  return (
    /^[\d\s\-/.年月日]+$/u.test(typed) && /^((19|20)\d\d(0?[1-9]|1[0-2])(0?[1-9]|[12]\d|3[01])){1,2}$/.test(digits)
  );
}
