import { diskFull } from './disk-full.js';

it.each([
  ['Node', Object.assign(new Error('write failed'), { code: 'ENOSPC' })],
  ['a quota', Object.assign(new Error('write failed'), { code: 'EDQUOT' })],
  ['PostgreSQL', Object.assign(new Error('could not extend file "base/5/1259"'), { code: '53100' })],
  [
    'initdb',
    Object.assign(new Error('Command failed'), {
      code: 1,
      stderr: 'initdb: error: could not write: No space left on device',
    }),
  ],
  [
    'the server’s log',
    new Error('PostgreSQL did not start on x:\nFATAL:  could not write lock file: No space left on device'),
  ],
  ['a cause of a cause', new Error('outer', { cause: new Error('inner', { cause: { code: 'ENOSPC' } }) })],
])('a disk that is full, as %s says it, is a sentence', (_, error) => {
  expect(diskFull(error)?.message).toContain('The disk is full');
});

it.each([[new Error('no')], [Object.assign(new Error('no'), { code: '42P01' })], ['a word'], [{}]])(
  'anything else is not: %p',
  (error) => {
    expect(diskFull(error)).toBeNull();
  },
);
