import type { Ground } from './ground.js';
import type { Measured } from './measure.js';
import type { Options } from './options.js';
import type { ProductPrograms } from './product-program.js';

export interface Bench {
  ground: Ground;
  options: Options;
  product: ProductPrograms;
  progress: (line: string) => void;
}

/** One subject. Whatever it starts on the ground is ended after it. */
export interface BenchCase {
  name: string;
  /** after so many minutes it is broken off, and what it has measured stays */
  minutes: number;
  measure(bench: Bench): AsyncGenerator<Measured, void, undefined>;
}
