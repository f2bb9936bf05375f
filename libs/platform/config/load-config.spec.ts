import { configKeys } from './config-keys.js';
import { ConfigError, loadConfig } from './load-config.js';

const key = 'k'.repeat(32);

function problemsOf(env: Record<string, string>): string[] {
  try {
    loadConfig(env);
  } catch (error) {
    return (error as ConfigError).problems.map((problem) => `${problem.key} ${problem.sentence.en}`);
  }
  return [];
}

describe('the configuration', () => {
  it('needs nothing: every key has a default for this machine', () => {
    expect({ ...loadConfig({}) }).toEqual({
      port: 3000,
      host: '127.0.0.1',
      baseUrl: 'http://localhost:3000',
      mailFrom: 'tsudoi@localhost',
      dataDir: './data',
      trustProxy: false,
      allowHttp: false,
      limitLinkMailsPerAddressPerHour: 3,
      limitLinkMailsPerClientPerHour: 100,
      limitLinkMailsPerEventPerHour: 3000,
      limitRequestsPerMinutePerClient: 600,
      limitRequestSeconds: 60,
      limitLoginPer15Minutes: 10,
      limitOpenFormKb: 128,
      limitBodyKb: 1024,
      limitUploadMb: 10,
      logLevel: 'info',
      mailConcurrency: 3,
    });
  });

  it('reads every key of the table', () => {
    const env = {
      PORT: '8080',
      HOST: '0.0.0.0',
      BASE_URL: 'https://tsudoi.example/',
      DATABASE_URL: 'postgresql://app:a@db/tsudoi',
      DATABASE_OWNER_URL: 'postgresql://app_owner:b@db/tsudoi',
      REDIS_URL: 'redis://cache:6379',
      SMTP_URL: 'smtp://mail:587',
      MAIL_FROM: 'tsudoi@center.example',
      SECRET_KEY: key,
      DATA_DIR: '/srv/tsudoi',
      AUDIT_ANCHORS: '/srv/anchors.json',
      TRUST_PROXY: '1',
      ALLOW_HTTP: '1',
      LIMIT_LINK_MAILS_PER_ADDRESS_PER_HOUR: '4',
      LIMIT_LINK_MAILS_PER_CLIENT_PER_HOUR: '41',
      LIMIT_LINK_MAILS_PER_EVENT_PER_HOUR: '42',
      LIMIT_REQUESTS_PER_MINUTE_PER_CLIENT: '5',
      LIMIT_REQUEST_SECONDS: '51',
      LIMIT_LOGIN_PER_15_MINUTES: '6',
      LIMIT_OPEN_FORM_KB: '8',
      LIMIT_BODY_KB: '7',
      LIMIT_UPLOAD_MB: '8',
      LOG_LEVEL: 'debug',
      MAIL_CONCURRENCY: '9',
    };
    expect(Object.keys(env)).toEqual(configKeys.map((each) => each.key));
    expect({ ...loadConfig(env) }).toEqual({
      port: 8080,
      host: '0.0.0.0',
      baseUrl: 'https://tsudoi.example',
      databaseUrl: env.DATABASE_URL,
      databaseOwnerUrl: env.DATABASE_OWNER_URL,
      redisUrl: env.REDIS_URL,
      smtpUrl: env.SMTP_URL,
      mailFrom: env.MAIL_FROM,
      secretKey: key,
      dataDir: '/srv/tsudoi',
      auditAnchors: '/srv/anchors.json',
      trustProxy: 1,
      allowHttp: true,
      limitLinkMailsPerAddressPerHour: 4,
      limitLinkMailsPerClientPerHour: 41,
      limitLinkMailsPerEventPerHour: 42,
      limitRequestsPerMinutePerClient: 5,
      limitRequestSeconds: 51,
      limitLoginPer15Minutes: 6,
      limitOpenFormKb: 8,
      limitBodyKb: 7,
      limitUploadMb: 8,
      logLevel: 'debug',
      mailConcurrency: 9,
    });
  });

  it('says every bad value at once, each by its key', () => {
    expect(
      problemsOf({
        PORT: '80a',
        HOST: 'a b',
        BASE_URL: 'https://tsudoi.example/path',
        DATABASE_URL: 'mysql://db',
        DATABASE_OWNER_URL: 'db',
        REDIS_URL: 'cache:6379',
        SMTP_URL: 'mail',
        MAIL_FROM: 'Tsudoi <tsudoi@center.example>',
        SECRET_KEY: 'short',
        TRUST_PROXY: 'true',
        ALLOW_HTTP: 'perhaps',
        LIMIT_LINK_MAILS_PER_ADDRESS_PER_HOUR: '0',
        LIMIT_REQUESTS_PER_MINUTE_PER_CLIENT: '-1',
        LIMIT_LOGIN_PER_15_MINUTES: '1.5',
        LIMIT_BODY_KB: '9999999',
        LIMIT_UPLOAD_MB: '11',
        LOG_LEVEL: 'loud',
        MAIL_CONCURRENCY: '51',
      }),
    ).toEqual([
      'PORT must be a whole number from 0 to 65535.',
      'HOST must be an address or host name.',
      'BASE_URL must look like https://tsudoi.example, without a path.',
      'DATABASE_URL must begin with postgresql://.',
      'DATABASE_OWNER_URL must begin with postgresql://.',
      'REDIS_URL must begin with redis:// or rediss://.',
      'SMTP_URL must begin with smtp:// or smtps://.',
      'MAIL_FROM must be a bare e-mail address.',
      'SECRET_KEY must have 32 characters or more.',
      'TRUST_PROXY must be the number of proxies or their addresses.',
      'ALLOW_HTTP must be 1 or 0.',
      'LIMIT_LINK_MAILS_PER_ADDRESS_PER_HOUR must be a whole number from 1 to 1000000.',
      'LIMIT_REQUESTS_PER_MINUTE_PER_CLIENT must be a whole number from 1 to 10000000.',
      'LIMIT_LOGIN_PER_15_MINUTES must be a whole number from 1 to 1000000.',
      'LIMIT_BODY_KB must be a whole number from 1 to 102400.',
      'LIMIT_UPLOAD_MB must be a whole number from 1 to 10.',
      'LOG_LEVEL must be one of debug, info, warn, error, silent.',
      'MAIL_CONCURRENCY must be a whole number from 1 to 50.',
    ]);
  });

  it('says values that do not go together', () => {
    expect([
      ...problemsOf({ BASE_URL: 'http://tsudoi.example' }),
      ...problemsOf({ HOST: '0.0.0.0' }),
      ...problemsOf({ DATABASE_OWNER_URL: 'postgresql://db/tsudoi' }),
      ...problemsOf({ DATABASE_URL: 'postgresql://db/tsudoi' }),
      ...problemsOf({ SMTP_URL: 'smtp://mail' }),
    ]).toEqual([
      'BASE_URL must be an https:// address. To use unencrypted http knowingly, set ALLOW_HTTP=1.',
      'BASE_URL must be set to the address seen from outside when HOST is open to other machines.',
      'DATABASE_URL must be set together with DATABASE_OWNER_URL.',
      'SECRET_KEY must be set with DATABASE_URL: one key of 32 characters or more for all processes.',
      'MAIL_FROM must be set with SMTP_URL: the address mails are sent from.',
    ]);
  });

  it('tells http that other machines can reach from http on this machine', () => {
    const open = (BASE_URL: string) => loadConfig({ BASE_URL, ALLOW_HTTP: '1' }).servesPlainHttpBeyondLoopback;
    expect([open('http://127.0.0.1:3000'), open('http://[::1]:3000'), open('https://tsudoi.example')]).toEqual([
      false,
      false,
      false,
    ]);
    expect(open('http://192.168.0.9:3000')).toBe(true);
  });

  it('takes an empty value for one that is not set', () => {
    expect(loadConfig({ PORT: '', SMTP_URL: ' ' })).toEqual(loadConfig({}));
  });

  it('takes the addresses of proxies as Fastify does', () => {
    expect(loadConfig({ TRUST_PROXY: '10.0.0.0/8, ::1' }).trustProxy).toBe('10.0.0.0/8, ::1');
  });

  it('says a refusal in Japanese and in English', () => {
    expect(() => loadConfig({ PORT: 'x' })).toThrow(
      '設定に誤りがあります。\n  PORT: 0 から 65535 までの整数にしてください。\n' +
        'The configuration has errors.\n  PORT: must be a whole number from 0 to 65535.',
    );
  });
});
