import request from 'supertest';
import { foundHost } from '../support/organiser.js';
import { useProduct } from '../support/product.js';

const product = useProduct();
const ask = () => request(product.url);

describe('a program at the door', () => {
  beforeAll(() => foundHost(product));

  it('learns whether the product lives and is ready', async () => {
    await ask().get('/health').expect(200, { status: 'ok' });
    await ask().get('/ready').expect(200, { status: 'ready' });
  });

  it('is refused in JSON, in the language it asks for, with a number to look up', async () => {
    const { body } = await ask()
      .get('/w/nobody/events')
      .set('accept', 'application/json')
      .set('accept-language', 'en')
      .expect(404)
      .expect('content-type', /json/);
    expect(body).toEqual({
      status: 404,
      code: 'not-found',
      message: expect.stringContaining('could not find'),
      problems: [],
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
  });

  it('is not let in without having signed in, and is led nowhere', async () => {
    const { headers, body } = await ask().get('/w/mizunohama/staff').set('accept', 'application/json').expect(401);
    expect([headers['location'], body.code]).toEqual([undefined, 'sign-in-first']);
  });

  it('gets pages that no other site can frame, and that say nothing of what serves them', async () => {
    const { headers } = await ask().get('/login').expect(200).expect('content-type', 'text/html; charset=utf-8');
    expect(headers['content-security-policy']).toMatch(/frame-ancestors 'self'/);
    expect([headers['x-content-type-options'], headers['x-powered-by'], headers['server']]).toEqual([
      'nosniff',
      undefined,
      undefined,
    ]);
  });
});
