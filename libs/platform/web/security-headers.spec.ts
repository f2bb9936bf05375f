import { securityHeaders } from './security-headers.js';

describe('what every answer says to protect its reader', () => {
  it('is all that helmet says, once and for all', () => {
    expect(securityHeaders(false)).toEqual({
      'content-security-policy':
        "default-src 'self';base-uri 'none';form-action 'self';frame-ancestors 'self';img-src 'self' data:;object-src 'none';style-src 'self';script-src 'self'",
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'x-dns-prefetch-control': 'off',
      'x-download-options': 'noopen',
      'x-frame-options': 'SAMEORIGIN',
      'x-permitted-cross-domain-policies': 'none',
      'x-xss-protection': '0',
    });
  });

  it('keeps browsers on https where the site is there', () => {
    expect(securityHeaders(true)['strict-transport-security']).toMatch(/^max-age=\d{8}; includeSubDomains$/);
  });
});
