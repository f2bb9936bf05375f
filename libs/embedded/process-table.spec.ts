import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fromPs, livingProcess } from './process-table.js';

describe('the table of processes', () => {
  for (const [way, look] of [
    ['the quickest way', livingProcess],
    ['ps', fromPs],
  ] as const) {
    it(`tells a living process from one that ended, by ${way}`, async () => {
      const child = spawn('sh', ['-c', 'sleep 60; :', 'a (strange) name'], { stdio: 'ignore' });
      await once(child, 'spawn');
      const [living, again] = [look(child.pid!), look(child.pid!)];
      child.kill('SIGKILL');
      await once(child, 'exit');
      expect(living).toEqual({ command: 'sh -c sleep 60; : a (strange) name', startedAt: expect.stringMatching(/\d/) });
      expect([again, look(child.pid!)]).toEqual([living, null]);
    });
  }
});
