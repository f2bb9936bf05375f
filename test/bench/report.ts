import { writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { type Figures, type Measured, short } from './measure.js';

export interface Machine {
  cores: number;
  processor: string;
  memoryGb: number;
  node: string;
  postgres: string;
  /** of the whole machine when the bench began: others may have been at work */
  loadAverage: number;
}

export function machine(postgres: string): Machine {
  return {
    cores: cpus().length,
    processor: cpus()[0]?.model.trim() ?? '',
    memoryGb: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    postgres,
    loadAverage: Number(loadavg()[0]!.toFixed(1)),
  };
}

const spread = ({ raws }: Figures): string => `${short(Math.min(...raws))}–${short(Math.max(...raws))}`;

/** A table as README and terminal show it. Medians; the ratio with its smallest and greatest round. */
export function table(measured: readonly Measured[], on: Machine): string {
  const rows = measured.map(({ name, unit, ours, bare, ratio, rounds, note }) => [
    note ? `${name} (${note})` : name,
    ours ? `${short(ours.median)} ${unit}` : '–',
    bare ? `${short(bare.median)} ${unit}` : '–',
    ratio ? `${ratio.median.toFixed(2)} (${spread(ratio)})` : '–',
    String(rounds),
  ]);
  const head = ['what', 'Tsudoi', 'bare', 'ratio (least–most)', 'rounds'];
  const lines = [head, ['---', '--:', '--:', '--:', '--:'], ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return [...lines, '', lineOf(on)].join('\n');
}

const lineOf = (on: Machine): string =>
  `${on.cores} cores (${on.processor}), ${on.memoryGb} GB, Node ${on.node}, ${on.postgres} with fsync on, ` +
  `load average at the start ${on.loadAverage}. Clients, server and database share the cores.`;

export function writeJson(path: string, measured: readonly Measured[], on: Machine): void {
  writeFileSync(path, `${JSON.stringify({ at: new Date().toISOString(), machine: on, measured }, null, 2)}\n`);
}
