import type { LoggerService } from '@nestjs/common';
import { type DestinationStream, pino } from 'pino';
import { loggedError } from './logged-error.js';

type Fields = Record<string, unknown>;

/** Structured lines with ids; never names, addresses, tokens or query strings. */
export abstract class Log {
  abstract debug(fields: Fields, message: string): void;
  abstract info(fields: Fields, message: string): void;
  abstract warn(fields: Fields, message: string): void;
  abstract error(fields: Fields, message: string): void;
}

/**
 * Lines leave by the page, or after so many milliseconds: one write for each would cost a busy process more than the line.
 * The end of a process waits for them; one that is killed takes what it said in this time with it.
 */
const gathered = { minLength: 4096, periodicFlush: 100, sync: false };

/** One JSON line each, on standard output unless told. `level` is one of pino's, or `silent`. */
export function createLog(level: string, out: DestinationStream = pino.destination({ ...gathered })): Log {
  const options = {
    level,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: loggedError },
  };
  return pino(options, out);
}

/** Nest's own words through the same log; its start-up chatter is kept for `debug`. */
export function nestLogger(log: Log): LoggerService {
  return {
    log: (message: unknown, ...rest: unknown[]) => log.debug({ context: rest.at(-1) }, String(message)),
    error: (message: unknown, ...rest: unknown[]) =>
      message instanceof Error ? log.error({ err: message }, 'Nest') : log.error({ detail: rest }, String(message)),
    warn: (message: unknown, ...rest: unknown[]) => log.warn({ context: rest.at(-1) }, String(message)),
    debug: (message: unknown) => log.debug({}, String(message)),
    verbose: (message: unknown) => log.debug({}, String(message)),
  };
}
