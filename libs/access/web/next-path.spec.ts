import { nextPath } from './next-path.js';

it('takes paths of this site', () => {
  const paths = ['/w/hokubu/staff', '/w/hokubu/staff/offices?q=%E3%81%A4&page=2', '/account'];
  expect(paths.map(nextPath)).toEqual(paths);
});

it('takes nothing that leads elsewhere or round in a circle', () => {
  const others = [
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/a\\b',
    '/a\nb',
    'w/a',
    '',
    '/login',
    '/login?next=/',
    undefined,
    ['/a'],
  ];
  expect(others.map(nextPath)).toEqual(others.map(() => null));
});
