import { validateSync, type ValidationError } from 'class-validator';
import type { Sentence } from '#ui/i18n';
import { configKeys, type ConfigKey } from './config-keys.js';
import { Config, isLoopback } from './config.js';
import { StartRefused } from './start-refused.js';

type Environment = Record<string, string | undefined>;

export interface ConfigProblem {
  key: string;
  sentence: Sentence;
}

/** The configuration cannot be used; every problem at once, with the name of its key. */
export class ConfigError extends StartRefused {
  constructor(readonly problems: readonly ConfigProblem[]) {
    const lines = (language: 'ja' | 'en') =>
      problems.map(({ key, sentence }) => `  ${key}: ${sentence[language]}`).join('\n');
    super('config.invalid', {
      ja: `設定に誤りがあります。\n${lines('ja')}`,
      en: `The configuration has errors.\n${lines('en')}`,
    });
    this.name = 'ConfigError';
  }
}

/** An empty variable counts as not set. @throws ConfigError */
export function loadConfig(env: Environment = process.env): Config {
  const config = new Config();
  for (const key of configKeys)
    Object.assign(config, { [key.property]: typed(key, env[key.key]?.trim() || key.default) });
  config.baseUrl = (config.baseUrl ?? `http://localhost:${config.port}`).replace(/\/+$/, '');
  const broken = validateSync(config).map(problemOf);
  const problems = broken.length > 0 ? broken : contradictions(config, env);
  if (problems.length > 0) throw new ConfigError(problems);
  config.trustProxy = proxies(config.trustProxy);
  return config;
}

function typed({ kind, property }: ConfigKey, value: string): unknown {
  if (property === 'trustProxy') return ['', '0', 'false'].includes(value) ? 'false' : value;
  if (value === '') return undefined;
  if (kind === 'number') return /^-?\d+$/.test(value) ? Number(value) : Number.NaN;
  if (kind === 'text') return value;
  if (/^(1|true|yes|on)$/i.test(value)) return true;
  return /^(0|false|no|off)$/i.test(value) ? false : value;
}

function proxies(value: Config['trustProxy']): Config['trustProxy'] {
  if (value === 'false') return false;
  return /^\d$/.test(String(value)) ? Number(value) : value;
}

function problemOf({ property, constraints }: ValidationError): ConfigProblem {
  const key = configKeys.find((candidate) => candidate.property === property)!.key;
  return { key, sentence: JSON.parse(Object.values(constraints!)[0]!) as Sentence };
}

/** Values that are fine alone, but not together. */
function contradictions(config: Config, env: Environment): ConfigProblem[] {
  const problems: ConfigProblem[] = [];
  const refuse = (when: boolean, key: string, ja: string, en: string) => {
    if (when) problems.push({ key, sentence: { ja, en } });
  };
  refuse(
    config.servesPlainHttpBeyondLoopback && !config.allowHttp,
    'BASE_URL',
    'https:// のアドレスにしてください。暗号化しない http を承知で使うときは ALLOW_HTTP=1 を設定してください。',
    'must be an https:// address. To use unencrypted http knowingly, set ALLOW_HTTP=1.',
  );
  refuse(
    !isLoopback(config.host) && !env['BASE_URL'],
    'BASE_URL',
    'HOST を外に開くときは、外から見たアドレスを設定してください。',
    'must be set to the address seen from outside when HOST is open to other machines.',
  );
  refuse(
    Boolean(config.databaseOwnerUrl) && !config.databaseUrl,
    'DATABASE_URL',
    'DATABASE_OWNER_URL と一緒に設定してください。',
    'must be set together with DATABASE_OWNER_URL.',
  );
  refuse(
    Boolean(config.databaseUrl) && !config.secretKey,
    'SECRET_KEY',
    'DATABASE_URL を使うときは、すべてのプロセスに同じ32文字以上の鍵を設定してください。',
    'must be set with DATABASE_URL: one key of 32 characters or more for all processes.',
  );
  refuse(
    Boolean(config.smtpUrl) && !env['MAIL_FROM'],
    'MAIL_FROM',
    'SMTP_URL を使うときは、差出人のメールアドレスを設定してください。',
    'must be set with SMTP_URL: the address mails are sent from.',
  );
  return problems;
}
