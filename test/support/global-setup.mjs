// Jest loads this file without compiling it, so it brings the loader that lets Node read our TypeScript.
import '../../scripts/source-loader/register.mjs';

/** One PostgreSQL for the whole run; its address reaches the workers through the environment. */
export default async function startServer() {
  const { announce, startTestServer } = await import('./test-server.js');
  const server = await startTestServer();
  announce(server);
  globalThis.stopTestServer = server.stop;
}
