/** Figures of single rounds, and their middle. */
export interface Figures {
  median: number;
  raws: number[];
}

/** One line of the table. */
export interface Measured {
  name: string;
  unit: string;
  ours?: Figures;
  /** what it stands beside: the same work without the product */
  bare?: Figures;
  /** middle of the rounds' own ratios: what both sides of a round suffered together cancels out */
  ratio?: Figures;
  rounds: number;
  note?: string;
  /** whatever else was seen, for the JSON file */
  more?: unknown;
}

export type Side = 'ours' | 'bare';

export function figures(raws: number[]): Figures {
  const sorted = [...raws].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const median = sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
  return { median, raws };
}

/** A line of ours that is compared with nothing. */
export const alone = (name: string, unit: string, raws: number[], note?: string): Measured => ({
  name,
  unit,
  ours: figures(raws),
  rounds: raws.length,
  note,
});

export interface Comparison {
  name: string;
  unit: string;
  rounds: number;
  /** one round of one side; more is better */
  run: (side: Side, round: number) => Promise<number>;
  progress: (line: string) => void;
  note?: string;
}

/** Interleaved rounds: ours and bare one after the other, and each round begins with the other one. */
export async function compare({ name, unit, rounds, run, progress, note }: Comparison): Promise<Measured> {
  const found: Record<Side, number[]> = { ours: [], bare: [] };
  const ratios: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const side of round % 2 === 0 ? (['ours', 'bare'] as const) : (['bare', 'ours'] as const)) {
      found[side].push(await run(side, round));
    }
    const [ours, bare] = [found.ours[round]!, found.bare[round]!];
    ratios.push(ours / bare);
    const figured = `${short(ours)} against ${short(bare)} ${unit}, ${short(ours / bare)}`;
    progress(`${name}, round ${round + 1} of ${rounds}: ${figured}`);
  }
  return { name, unit, ours: figures(found.ours), bare: figures(found.bare), ratio: figures(ratios), rounds, note };
}

export function short(value: number): string {
  if (Number.isInteger(value) || Math.abs(value) >= 100) return Math.round(value).toLocaleString('en-US');
  return value.toFixed(Math.abs(value) >= 10 ? 1 : 2);
}
