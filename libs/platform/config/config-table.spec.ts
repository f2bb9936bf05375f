import { configKeys } from './config-keys.js';
import { configTable } from './config-table.js';

describe('the table of keys', () => {
  for (const language of ['ja', 'en'] as const) {
    it(`has one line a key, all cells filled but the default, in ${language}`, () => {
      const lines = configTable(language).split('\n').slice(2);
      expect(lines.map((line) => line.split('`')[1])).toEqual(configKeys.map(({ key }) => key));
      expect(lines.filter((line) => !/^\| `[A-Z0-9_]+` \| (`\S+`)? \| .{4,} \|$/.test(line))).toEqual([]);
    });
  }
});
