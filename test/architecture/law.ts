import type { Source } from './source.js';

/** One rule of the house: what breaks it, and invented sources that prove that a breach is seen. */
export interface Law {
  /** a sentence */
  name: string;
  /** one line for each breach, beginning with the path; empty when the law is kept */
  breaches(sources: readonly Source[]): string[];
  planted: {
    /** text by path */
    sources: Record<string, string>;
    breaches: string[];
  };
}
