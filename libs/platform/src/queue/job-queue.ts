/** What a job carries: ids only, so that no personal data is ever in the queue. */
export interface JobIds {
  workspace: string;
  id: string;
}

export type Work = (ids: JobIds) => Promise<void>;

/**
 * A bell: "look at this row now". The row is the truth and a sweep finds it anyway,
 * so ringing never throws, is never waited for, and may be lost.
 */
export abstract class JobQueue {
  abstract ring(job: string, ids: JobIds): void;

  /** Registers the work behind a job name; it is done only in a process that has called `start`. */
  abstract listen(job: string, work: Work): void;

  /** Begins to take jobs. */
  abstract start(): Promise<void>;

  /** Stops taking jobs, lets the running ones end within a bound, closes connections. */
  abstract close(): Promise<void>;
}
