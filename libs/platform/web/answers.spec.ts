import { seeOther } from './answers.js';

describe('a redirect', () => {
  it.each(['/', '/w/hokubu', '/w/hokubu/e/1?tab=seats#top', '/login?next=%2Fw%2Fhokubu'])('goes to %s', (path) => {
    expect(seeOther(path, 'saved')).toEqual({ path, notice: 'saved' });
  });

  it.each([
    ['another site', 'https://evil.example'],
    ['another site without a scheme', '//evil.example'],
    ['another site by a backslash, which browsers read as a slash', '/\\evil.example'],
    ['another site by a tab, which browsers leave out', '/\t/evil.example'],
    ['another site by a line break', '/\n/evil.example'],
    ['a relative place', 'hokubu'],
    ['a second header', '/w\r\nset-cookie: session=x'],
    ['letters that no header can hold', '/w/北部'],
    ['nowhere', ''],
  ])('never goes to %s', (_, path) => {
    expect(() => seeOther(path)).toThrow('a redirect stays within this site');
  });
});
