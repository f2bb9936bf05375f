import 'reflect-metadata';
import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { Controller, Get } from '@nestjs/common';
import { useDatabase } from '../../../test/support/database.js';
import { type SmallSite, startSite } from '../../../test/support/small-site.js';
import { csvStream } from '../files/csv-stream.js';
import { file } from './answers.js';
import { Public } from './doors.js';

const state = { ended: '', rows: 0 };

async function* endless(): AsyncGenerator<string[]> {
  for (;;) yield [`${(state.rows += 1)}`, '霧島'.repeat(40)];
}

@Controller('lists')
class ListsController {
  @Get('endless') @Public() async endless() {
    const content = await csvStream(async (put) => {
      try {
        await put(endless());
      } catch (error) {
        state.ended = (error as Error).message;
        throw error;
      }
    });
    return file('一覧.csv', 'text/csv; charset=utf-8', content);
  }
  @Get('unreadable') @Public() async unreadable() {
    const content = await csvStream(() => Promise.reject(new Error('no list today')));
    return file('一覧.csv', 'text/csv; charset=utf-8', content);
  }
  @Get('broken') @Public() async broken() {
    const content = await csvStream(async (put) => {
      await put([['a']]);
      await setTimeout(100);
      throw new Error('the database is gone');
    });
    return file('一覧.csv', 'text/csv; charset=utf-8', content);
  }
}

describe('a file that leaves as it is read', () => {
  const test = useDatabase();
  let site: SmallSite;
  let address: string;

  beforeAll(async () => {
    site = await startSite(test, [ListsController]);
    await site.app.listen(0, '127.0.0.1');
    address = await site.app.getUrl();
  });
  afterAll(() => site?.close());

  const open = async (path: string): Promise<IncomingMessage> => {
    const [answer] = (await once(get(`${address}${path}`), 'response')) as [IncomingMessage];
    return answer;
  };

  it('is chunked, stops while nobody takes it, and ends with its reader', async () => {
    const answer = await open('/lists/endless');
    expect([answer.statusCode, answer.headers['transfer-encoding'], answer.headers['content-length']]).toEqual([
      200,
      'chunked',
      undefined,
    ]);
    await once(answer, 'data');
    answer.pause();
    // as far as the buffers between us reach
    for (let before = -1; before !== state.rows; await setTimeout(300)) before = state.rows;
    answer.destroy();
    while (state.ended === '') await setTimeout(10);
    expect(state.ended).toBe('the reader is gone');
  });

  it('is a page that says so where it cannot begin', async () => {
    const answer = await open('/lists/unreadable');
    answer.resume();
    expect([answer.statusCode, answer.headers['content-disposition']]).toEqual([500, undefined]);
  });

  it('is cut off where it breaks, which a browser shows as failed, and the log says why', async () => {
    site.lines.length = 0;
    const answer = await open('/lists/broken');
    expect(answer.statusCode).toBe(200);
    await expect(once(answer.resume(), 'end')).rejects.toThrow('aborted');
    expect(JSON.stringify(site.lines)).toContain('the database is gone');
  });
});
