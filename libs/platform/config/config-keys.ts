import type { Sentence } from '#ui/i18n';

export interface ConfigKey {
  /** name in the environment */
  key: string;
  /** where `Config` holds it */
  property: string;
  kind: 'text' | 'number' | 'flag';
  /** as one would write it in the environment; empty: none */
  default: string;
  meaning: Sentence;
}

const key = (
  key: string,
  property: string,
  kind: ConfigKey['kind'],
  fallback: string,
  ja: string,
  en: string,
): ConfigKey => ({
  key,
  property,
  kind,
  default: fallback,
  meaning: { ja, en },
});

/** Every key there is, in the order of the README's table. */
export const configKeys: readonly ConfigKey[] = [
  key('PORT', 'port', 'number', '3000', '待ち受けるポート', 'Port to listen on'),
  key('HOST', 'host', 'text', '127.0.0.1', '待ち受けるアドレス', 'Address to listen on'),
  key(
    ...(['BASE_URL', 'baseUrl', 'text', ''] as const),
    'メールや画面のリンクに使う、外から見たアドレス（未設定なら http://localhost:PORT）',
    'The address as seen from outside, used in every link (http://localhost:PORT unless set)',
  ),
  key(
    ...(['DATABASE_URL', 'databaseUrl', 'text', ''] as const),
    '外部 PostgreSQL 18 の接続先（ロール app）。未設定なら内蔵の PostgreSQL を DATA_DIR で動かします',
    'An external PostgreSQL 18, as role app; unset: a built-in PostgreSQL in DATA_DIR',
  ),
  key(
    ...(['DATABASE_OWNER_URL', 'databaseOwnerUrl', 'text', ''] as const),
    '同じデータベースの接続先（ロール app_owner）。表の更新に使います',
    'The same database as role app_owner, for migrations',
  ),
  key(
    ...(['REDIS_URL', 'redisUrl', 'text', ''] as const),
    'ジョブの合図に使う Redis。未設定なら PostgreSQL を使います',
    'Redis for the job queue; unset: PostgreSQL',
  ),
  key(
    ...(['SMTP_URL', 'smtpUrl', 'text', ''] as const),
    'メールサーバー（例 smtp://user:password@mail.example:587）。未設定なら送信せずメールボックス画面に保管します',
    'Mail server, such as smtp://user:password@mail.example:587; unset: mails are kept in the mailbox page and not sent',
  ),
  key(
    ...(['MAIL_FROM', 'mailFrom', 'text', 'tsudoi@localhost'] as const),
    '差出人のメールアドレス。SMTP_URL を設定したときは必須です',
    'Sender address; required with SMTP_URL',
  ),
  key(
    ...(['SECRET_KEY', 'secretKey', 'text', ''] as const),
    'リンクと暗号化の鍵（32文字以上）。DATABASE_URL を設定したときは必須、未設定なら DATA_DIR/secrets.json に作られます',
    'Key of links and encryption, 32 characters or more; required with DATABASE_URL, else made in DATA_DIR/secrets.json',
  ),
  key(
    'DATA_DIR',
    'dataDir',
    'text',
    './data',
    '内蔵データベースと秘密の値を置くフォルダー',
    'Folder of the built-in database and its secrets',
  ),
  key(
    ...(['AUDIT_ANCHORS', 'auditAnchors', 'text', ''] as const),
    '監査記録の末尾の控えを置くファイル（内蔵データベースなら DATA_DIR/audit-anchors.json）。未設定ならログにだけ残します',
    'File that keeps where the audit trail ends (DATA_DIR/audit-anchors.json with the built-in database); unset: the log only',
  ),
  key(
    ...(['TRUST_PROXY', 'trustProxy', 'text', ''] as const),
    '手前にあるリバースプロキシの数、またはそのアドレス（カンマ区切り、CIDR 可）',
    'Number of reverse proxies in front, or their addresses (commas, CIDR allowed)',
  ),
  key(
    ...(['ALLOW_HTTP', 'allowHttp', 'flag', '0'] as const),
    '1 にすると、この機械の外からの暗号化されない http を許します（画面に警告が出ます）',
    '1 permits unencrypted http from other machines (a banner says so)',
  ),
  key(
    ...(['LIMIT_LINK_MAILS_PER_ADDRESS_PER_HOUR', 'limitLinkMailsPerAddressPerHour', 'number', '3'] as const),
    '1つの宛先に1時間に送るリンクのメールの上限',
    'Link mails to one address in an hour',
  ),
  key(
    ...(['LIMIT_LINK_MAILS_PER_CLIENT_PER_HOUR', 'limitLinkMailsPerClientPerHour', 'number', '100'] as const),
    '1つの接続元から1時間に求められるリンクのメールの上限（大きな会場で1つの回線を使うときは増やします）',
    'Link mails that one client address may ask for in an hour (more where a large hall shares one line)',
  ),
  key(
    ...(['LIMIT_LINK_MAILS_PER_EVENT_PER_HOUR', 'limitLinkMailsPerEventPerHour', 'number', '3000'] as const),
    '1つの催しについて1時間に送るリンクのメールの上限',
    'Link mails for one event in an hour',
  ),
  key(
    ...(['LIMIT_REQUESTS_PER_MINUTE_PER_CLIENT', 'limitRequestsPerMinutePerClient', 'number', '600'] as const),
    '1つの接続元が1分に行える要求の上限',
    'Requests of one client address in a minute',
  ),
  key(
    ...(['LIMIT_REQUEST_SECONDS', 'limitRequestSeconds', 'number', '60'] as const),
    '1つの要求（フォームやファイル）を送り終えるまでの秒数の上限',
    'Seconds within which a request (a form or a file) must have arrived',
  ),
  key(
    ...(['LIMIT_LOGIN_PER_15_MINUTES', 'limitLoginPer15Minutes', 'number', '10'] as const),
    '1つのアカウントまたは接続元が15分に試せるログインの上限',
    'Log-in attempts per account or client address in 15 minutes',
  ),
  key(
    ...(['LIMIT_OPEN_FORM_KB', 'limitOpenFormKb', 'number', '128'] as const),
    'ログインせずに送るフォームの大きさの上限（KB）',
    'Size of a form that is sent without a log-in, in KB',
  ),
  key('LIMIT_BODY_KB', 'limitBodyKb', 'number', '1024', 'フォームの大きさの上限（KB）', 'Size of a form in KB'),
  key('LIMIT_UPLOAD_MB', 'limitUploadMb', 'number', '10', 'ファイルの大きさの上限（MB）', 'Size of a file in MB'),
  key(
    'LOG_LEVEL',
    'logLevel',
    'text',
    'info',
    'ログの細かさ（debug, info, warn, error, silent）',
    'debug, info, warn, error or silent',
  ),
  key(
    'MAIL_CONCURRENCY',
    'mailConcurrency',
    'number',
    '3',
    'メールサーバーへの同時接続数',
    'Connections to the mail server at once',
  ),
];
