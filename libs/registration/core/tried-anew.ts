import { ChangedMeanwhile } from '#directory';

const tries = 5;

/**
 * Does a transaction again, from the start, where somebody else changed meanwhile what it had assumed.
 * @param work true: assume nothing, look first
 */
export async function triedAnew<T>(work: (looking: boolean) => Promise<T>): Promise<T> {
  for (let n = 1; ; n += 1) {
    try {
      return await work(n > 1);
    } catch (error) {
      if (!(error instanceof ChangedMeanwhile) || n === tries) throw error;
    }
  }
}
