import { cameFromElsewhere } from './origin.js';

const staff = { open: false, permission: 'x' } as const;
const anybody = { open: true } as const;
const host = 'tsudoi.example';
const post = (headers: Record<string, string>) => ({ method: 'POST', headers: { host, ...headers } });

describe('a write of another site', () => {
  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['a neighbour on the same domain', { 'sec-fetch-site': 'same-site' }],
    ['another site, says an old browser', { origin: 'https://evil.example' }],
    ['another port', { origin: 'https://tsudoi.example:8443' }],
    ['nonsense', { origin: 'not an address' }],
    ['another site that hides behind a null origin', { origin: 'null', 'sec-fetch-site': 'cross-site' }],
    [
      'another site although the origin is forged',
      { origin: 'https://tsudoi.example', 'sec-fetch-site': 'cross-site' },
    ],
  ])('is seen when it comes from %s', (_, headers) => {
    expect([cameFromElsewhere(post(headers), staff), cameFromElsewhere(post(headers), anybody)]).toEqual([true, true]);
  });

  it.each([
    ['our own page', { 'sec-fetch-site': 'same-origin' }],
    ['the person themselves', { 'sec-fetch-site': 'none' }],
    ['our own page in an old browser', { origin: 'https://tsudoi.example' }],
    ['a program', {}],
  ])('is not one when it comes from %s', (_, headers) => {
    expect(cameFromElsewhere(post(headers), staff)).toBe(false);
  });

  it('may hide its origin on a personal link, and not on a staff page', () => {
    const hidden = post({ origin: 'null' });
    expect([cameFromElsewhere(hidden, anybody), cameFromElsewhere(hidden, staff)]).toEqual([false, true]);
  });

  it('is no matter for what only reads', () => {
    const reads = ['GET', 'HEAD', 'OPTIONS'].map((method) => ({
      method,
      headers: { host, 'sec-fetch-site': 'cross-site' },
    }));
    expect(reads.map((request) => cameFromElsewhere(request, staff))).toEqual([false, false, false]);
  });
});
