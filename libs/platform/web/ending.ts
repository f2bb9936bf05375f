import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** ms for requests that are under way when the end comes */
const patience = 8_000;

/**
 * Keeps the end of a server short. Browsers open connections ahead of their use, and Node waits a minute for the first word
 * on each. @returns to be called at the end: closes those at once, and what is still open a little later
 */
export function watchConnections(server: Server): () => void {
  const open = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  return () => {
    for (const socket of open) if (socket.bytesRead === 0) socket.destroy();
    setTimeout(() => server.closeAllConnections(), patience).unref();
  };
}
