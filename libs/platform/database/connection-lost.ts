/** PostgreSQL ends or refuses connections, the network does, or the driver has noticed either. */
const codes =
  /^(57P0[1-5]|08...|53300|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|ENOENT)$/;
const words =
  /^(Connection terminated|Client (has encountered a connection error|was closed)|Connection ended unexpectedly|Driver not Connected)/;

/** Whether this error says that the database went away in the middle, and not that we asked something wrong. */
export function isConnectionLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, syscall, driverError } = error as Error & { code?: unknown; syscall?: unknown; driverError?: unknown };
  if (driverError !== undefined && driverError !== error) return isConnectionLost(driverError);
  // A file that is missing bears a code of the network's kind, too.
  const ofFile = typeof syscall === 'string' && !/^(connect|read|write|getaddrinfo)/.test(syscall);
  return (typeof code === 'string' && codes.test(code) && !ofFile) || words.test(error.message);
}
