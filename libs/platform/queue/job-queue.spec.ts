import { setTimeout as pause } from 'node:timers/promises';
import { type JobIds, JobQueue } from './job-queue.js';

/** Bells that are only written down. */
class NotedBells extends JobQueue {
  readonly rung: string[] = [];

  ring(job: string, { workspace, id }: JobIds): void {
    this.rung.push(`${job} ${workspace} ${id}`);
  }
  listen(): void {}
  async start(): Promise<void> {}
  async close(): Promise<void> {}
}

describe('one ring for many', () => {
  it('comes at once, and once more for all that rang within the moment after it', async () => {
    const bells = new NotedBells();
    for (let n = 1; n <= 500; n++) bells.ringOnce('mail', { workspace: 'a', id: `${n}` });
    expect(bells.rung).toEqual(['mail a 1']);
    await pause(200);
    expect(bells.rung).toEqual(['mail a 1', 'mail a 500']);
  });

  it('comes at once again when the moment has passed in silence', async () => {
    const bells = new NotedBells();
    bells.ringOnce('mail', { workspace: 'a', id: '1' });
    await pause(120);
    bells.ringOnce('mail', { workspace: 'a', id: '2' });
    expect(bells.rung).toEqual(['mail a 1', 'mail a 2']);
  });

  it('is for one job of one workspace', () => {
    const bells = new NotedBells();
    for (const [job, workspace] of [['mail', 'a'], ['mail', 'b'], ['fact', 'a'], ['mail', 'b']] as const)
      bells.ringOnce(job, { workspace, id: '1' }); // prettier-ignore
    expect(bells.rung).toEqual(['mail a 1', 'mail b 1', 'fact a 1']);
  });

  it('keeps coming while it goes on, twenty times a second at most', async () => {
    const bells = new NotedBells();
    const start = performance.now();
    while (performance.now() - start < 300) {
      bells.ringOnce('mail', { workspace: 'a', id: '1' });
      await pause(1);
    }
    await pause(100);
    const most = Math.ceil((performance.now() - start) / 50) + 1;
    expect(bells.rung.length).toBeGreaterThan(2);
    expect(bells.rung.length).toBeLessThanOrEqual(most);
  });
});
