import 'reflect-metadata';
import { Module, type Provider } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import { setTimeout as pause } from 'node:timers/promises';
import { createLog, Log } from '../log.js';
import { Every } from './every.decorator.js';
import { Sweeps } from './sweeps.js';

const lines: Record<string, unknown>[] = [];
const log = createLog('info', { write: (line) => void lines.push(JSON.parse(line) as Record<string, unknown>) });

/** Each run is written down; `hold` keeps one from ending. */
class Sweeper {
  readonly runs: string[] = [];
  running = 0;
  most = 0;
  hold: Promise<void> = Promise.resolve();
  fails = false;

  @Every(5)
  async sweep(): Promise<void> {
    this.most = Math.max(this.most, ++this.running);
    await this.hold;
    this.running--;
    this.runs.push('sweep');
    if (this.fails) throw new Error('the database is away');
  }

  @Every(3_600_000)
  async nightly(): Promise<void> {
    this.runs.push('nightly');
  }

  async notASweep(): Promise<void> {
    this.runs.push('never');
  }
}

async function make(...more: Provider[]): Promise<{ sweeper: Sweeper; sweeps: Sweeps }> {
  lines.length = 0;
  @Module({ imports: [DiscoveryModule], providers: [Sweeper, Sweeps, { provide: Log, useValue: log }, ...more] })
  class Root {}
  const made = await Test.createTestingModule({ imports: [Root] }).compile();
  return { sweeper: made.get(Sweeper), sweeps: made.get(Sweeps) };
}

async function until(condition: () => boolean): Promise<void> {
  for (let turn = 0; turn < 1_000 && !condition(); turn++) await pause(5);
  expect(condition()).toBe(true);
}

const count = (runs: string[], name: string): number => runs.filter((run) => run === name).length;

describe('the sweeps of a process', () => {
  it('do nothing in a process that does not work', async () => {
    const { sweeper } = await make();
    await pause(30);
    expect(sweeper.runs).toEqual([]);
  });

  it('run at the start and then again and again, each at its own pace', async () => {
    const { sweeper, sweeps } = await make();
    sweeps.start();
    await until(() => count(sweeper.runs, 'sweep') >= 4);
    await sweeps.stop();
    expect([count(sweeper.runs, 'nightly'), count(sweeper.runs, 'never')]).toEqual([1, 0]);
  });

  it('never run twice at once, however long one takes', async () => {
    const { sweeper, sweeps } = await make();
    let release = (): void => undefined;
    sweeper.hold = new Promise((done) => (release = done));
    sweeps.start();
    await until(() => sweeper.running === 1);
    await pause(40);
    release();
    await until(() => count(sweeper.runs, 'sweep') >= 2);
    await sweeps.stop();
    expect(sweeper.most).toBe(1);
  });

  it('never run twice at once for an object that is provided under two names', async () => {
    const { sweeper, sweeps } = await make({ provide: 'port', useExisting: Sweeper });
    let release = (): void => undefined;
    sweeper.hold = new Promise((done) => (release = done));
    sweeps.start();
    await until(() => sweeper.running > 0);
    await pause(40);
    release();
    await until(() => count(sweeper.runs, 'sweep') >= 2);
    await sweeps.stop();
    expect([sweeper.most, count(sweeper.runs, 'nightly')]).toEqual([1, 1]);
  });

  it('go on after one has failed, and the failure is said with its name', async () => {
    const { sweeper, sweeps } = await make();
    sweeper.fails = true;
    sweeps.start();
    await until(() => count(sweeper.runs, 'sweep') >= 2);
    sweeper.fails = false;
    const before = count(sweeper.runs, 'sweep');
    await until(() => count(sweeper.runs, 'sweep') > before);
    await sweeps.stop();
    expect(lines[0]).toMatchObject({ level: 50, sweep: 'Sweeper.sweep', err: { message: 'the database is away' } });
  });

  it('end in order: the stop waits for what runs, and nothing runs after it', async () => {
    const { sweeper, sweeps } = await make();
    let release = (): void => undefined;
    sweeper.hold = new Promise((done) => (release = done));
    sweeps.start();
    await until(() => sweeper.running === 1);
    const stopping = sweeps.stop().then(() => 'stopped');
    const first = await Promise.race([stopping, pause(30).then(() => 'still waiting')]);
    release();
    await stopping;
    const after = [...sweeper.runs];
    await pause(30);
    expect([first, count(after, 'sweep'), sweeper.runs]).toEqual(['still waiting', 1, after]);
  });
});
