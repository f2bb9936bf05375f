import { troubleOf } from './trouble.js';

describe('what is wrong with a mail server', () => {
  it.each([
    [{ phase: 'connect', code: null, cause: 'CERT_HAS_EXPIRED' }, 'expired'],
    [{ phase: 'connect', code: null, cause: 'ERR_TLS_CERT_ALTNAME_INVALID' }, 'otherName'],
    [{ phase: 'connect', code: null, cause: 'DEPTH_ZERO_SELF_SIGNED_CERT' }, 'untrusted'],
    [{ phase: 'connect', code: null, cause: 'ECONNREFUSED' }, 'refused'],
    [{ phase: 'connect', code: 535, cause: 'EAUTH' }, 'password'],
    [{ phase: 'sender', code: 530, cause: 'EENVELOPE' }, 'logIn'],
    [{ phase: 'sender', code: 550, cause: 'EENVELOPE' }, 'sender'],
    [{ phase: 'sender', code: 451, cause: 'EENVELOPE' }, 'other'],
    [{ phase: 'recipient', code: 554, cause: 'EENVELOPE' }, 'relay'],
    [{ phase: 'envelope', code: null, cause: null }, 'other'],
  ] as const)('%j is told as %s', (standing, trouble) => {
    expect(troubleOf(standing)).toBe(trouble);
  });
});
