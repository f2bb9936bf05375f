import { whyRestored } from './home.rules.js';

const noted = { cluster: '7', database: '16384', file: '12:99', starts: 3 };

describe('a database that was noted', () => {
  it.each([
    ['is started again', { starts: 3 }, null],
    ['is started where nothing stands beside its folder', { starts: 0 }, null],
    ['was stopped before its start could be noted beside the folder', { starts: 2 }, null],
    ['has the same file on a file system that does not know births', { file: '12:0' }, null],
    ['is an external one, whose files nobody sees', { file: null }, null],
    ['was read back from a dump', { database: '16999' }, 'other-database'],
    ['was read back into another PostgreSQL, by chance under the same number', { cluster: '8' }, 'other-database'],
    ['was copied', { file: '13:100' }, 'other-files'],
    ['was copied, by chance to a file of the same number', { file: '12:100' }, 'other-files'],
    ['was written over by an older copy', { starts: 4 }, 'older'],
  ] as const)('%s', (_, found, why) => {
    expect(whyRestored(noted, { ...noted, ...found })).toBe(why);
  });
});
