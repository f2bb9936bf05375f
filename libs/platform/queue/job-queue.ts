/** What a job carries: ids only, so that no personal data is ever in the queue. */
export interface JobIds {
  workspace: string;
  id: string;
}

/** ms that many rings are one */
const moment = 50;

export type Work = (ids: JobIds) => Promise<void>;

/**
 * A bell: "look at this row now". The row is the truth and a sweep finds it anyway,
 * so ringing never throws, is never waited for, and may be lost.
 */
export abstract class JobQueue {
  /** rung a moment ago: what rings meanwhile is kept here until that moment is over */
  readonly #lately = new Map<string, JobIds | undefined>();

  abstract ring(job: string, ids: JobIds): void;

  /**
   * For work that takes everything that is due in a workspace, whichever row rang: rings now, and
   * once more for all that ring within the next 50 ms.
   */
  ringOnce(job: string, ids: JobIds): void {
    const key = `${job} ${ids.workspace}`;
    if (this.#lately.has(key)) {
      this.#lately.set(key, ids);
      return;
    }
    this.#lately.set(key, undefined);
    this.ring(job, ids);
    setTimeout(() => {
      const later = this.#lately.get(key);
      this.#lately.delete(key);
      if (later) this.ringOnce(job, later);
    }, moment).unref();
  }

  /** Registers the work behind a job name; it is done only in a process that has called `start`. */
  abstract listen(job: string, work: Work): void;

  /** Begins to take jobs. */
  abstract start(): Promise<void>;

  /** Stops taking jobs, lets the running ones end within a bound, closes connections. */
  abstract close(): Promise<void>;
}
