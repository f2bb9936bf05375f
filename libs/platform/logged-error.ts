/** What a log tells of an error. */
export interface LoggedError {
  type: string;
  /** without the values that a statement or a mail server quotes back */
  message: string;
  /** the places alone: a stack's own first lines repeat the message */
  stack?: string;
  cause?: LoggedError;
  [field: string]: unknown;
}

/** Ids, names and codes of the database that say what went wrong without saying with whom. */
const harmless = [
  'code',
  'status',
  'statusCode',
  'schema',
  'table',
  'column',
  'constraint',
  'routine',
  'query',
  'responseCode',
  'command',
];

/** An error as far as it holds no personal data: named fields only, since PostgreSQL repeats whole rows in others. */
export function loggedError(error: unknown): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: withoutPersons(String(error)) };
  const fields = error as Error & Record<string, unknown>;
  const kept = harmless.filter((name) => ['string', 'number'].includes(typeof fields[name]));
  return {
    type: error.constructor.name,
    message: withoutPersons(isDataException(fields) ? withoutQuotes(error.message) : error.message),
    ...Object.fromEntries(kept.map((name) => [name, fields[name]])),
    stack: placesOf(error),
    ...(error.cause !== undefined && { cause: loggedError(error.cause) }),
  };
}

/** SQLSTATE class 22: PostgreSQL quotes the value that it could not take. */
const isDataException = ({ code }: Record<string, unknown>): boolean =>
  typeof code === 'string' && /^22[0-9A-Z]{3}$/.test(code);

const withoutQuotes = (message: string): string => message.replace(/"[^]*"/, '"…"');

/** What stands where a mail address stood: servers and databases quote them back. */
export const withoutPersons = (message: string): string => message.replace(/[^\s<>"'(),;:@]+@[^\s<>"'(),;:@]+/g, '…@…');

const placesOf = ({ stack }: Error): string =>
  (stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');
