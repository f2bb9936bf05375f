import { connect, type Socket } from 'node:net';
import { Product } from '../support/product.js';

/** How long the product takes to end while somebody holds this connection. @returns seconds */
async function endWhileHeld(said: string): Promise<number> {
  const product = new Product({});
  await product.open();
  const { port } = new URL(product.url);
  const held = await new Promise<Socket>((done) => {
    const socket: Socket = connect(Number(port), '127.0.0.1', () => done(socket));
  });
  held.on('error', () => undefined);
  held.write(said);
  await new Promise((done) => setTimeout(done, 100));
  const start = performance.now();
  await product.close();
  held.destroy();
  return (performance.now() - start) / 1_000;
}

describe('the end of the product', () => {
  it('does not wait for a browser that has opened a connection and not used it', async () => {
    expect(await endWhileHeld('')).toBeLessThan(20);
  }, 90_000);

  it('does not wait for ever for one that never ends its request', async () => {
    expect(await endWhileHeld('GET /health HTTP/1.1\r\nHost: x\r\n')).toBeLessThan(20);
  }, 90_000);
});
