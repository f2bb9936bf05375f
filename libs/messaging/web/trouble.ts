import type { ServerSaid } from '../core/server-standing.entity.js';
import type { Trouble } from './sending.texts.js';

const byCause: Readonly<Record<string, Trouble>> = {
  CERT_HAS_EXPIRED: 'expired',
  CERT_NOT_YET_VALID: 'early',
  ERR_TLS_CERT_ALTNAME_INVALID: 'otherName',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'untrusted',
  SELF_SIGNED_CERT_IN_CHAIN: 'untrusted',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'untrusted',
  UNABLE_TO_GET_ISSUER_CERT: 'untrusted',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'untrusted',
  CERT_UNTRUSTED: 'untrusted',
  ETLS: 'tls',
  EPROTO: 'tls',
  ERR_SSL_WRONG_VERSION_NUMBER: 'tls',
  ECONNREFUSED: 'refused',
  ENOTFOUND: 'unknownHost',
  EAI_AGAIN: 'unknownHost',
  EDNS: 'unknownHost',
  ETIMEDOUT: 'silent',
  CONNECT_TIMEOUT: 'silent',
  GREETING_TIMEOUT: 'silent',
  EAUTH: 'password',
};

/** What is wrong with the mail server, as far as its code or Node's name for it tells. */
export function troubleOf({ phase, code, cause }: Pick<ServerSaid, 'phase' | 'code' | 'cause'>): Trouble {
  if (code === 535 || code === 534) return 'password';
  if (code === 530 || code === 538) return 'logIn';
  const known = byCause[cause ?? ''];
  if (known) return known;
  if (phase === 'recipient') return 'relay';
  return phase === 'sender' && (code ?? 0) >= 500 ? 'sender' : 'other';
}
