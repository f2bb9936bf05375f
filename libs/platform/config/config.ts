import { IsBoolean, IsEmail, IsIn, IsInt, IsOptional, IsString, Matches, Max, Min, MinLength } from 'class-validator';
import type { Sentence } from '#ui/i18n';

const says = (ja: string, en: string) => ({ message: JSON.stringify({ ja, en } satisfies Sentence) });
const between = (from: number, to: number) =>
  says(`${from} から ${to} までの整数にしてください。`, `must be a whole number from ${from} to ${to}.`);

function Whole(from: number, to: number): PropertyDecorator {
  return (target, property) => {
    IsInt(between(from, to))(target, property as string);
    Min(from, between(from, to))(target, property as string);
    Max(to, between(from, to))(target, property as string);
  };
}

/** The installation's choices, all from the environment. Texts and keys: `configKeys`. */
export class Config {
  /** 0: a free one */
  @Whole(0, 65_535) port!: number;

  @Matches(/^[\w.:-]+$/, says('アドレスかホスト名にしてください。', 'must be an address or host name.'))
  host!: string;

  /** scheme, host and port, without a slash at the end */
  @Matches(
    /^https?:\/\/[^/?#@\s]+$/,
    says(
      'https://tsudoi.example のような形にしてください（パスなし）。',
      'must look like https://tsudoi.example, without a path.',
    ),
  )
  baseUrl!: string;

  @IsOptional()
  @Matches(
    /^postgres(ql)?:\/\/\S+$/,
    says('postgresql:// で始まるアドレスにしてください。', 'must begin with postgresql://.'),
  )
  databaseUrl?: string;

  @IsOptional()
  @Matches(
    /^postgres(ql)?:\/\/\S+$/,
    says('postgresql:// で始まるアドレスにしてください。', 'must begin with postgresql://.'),
  )
  databaseOwnerUrl?: string;

  @IsOptional()
  @Matches(
    /^rediss?:\/\/\S+$/,
    says('redis:// か rediss:// で始まるアドレスにしてください。', 'must begin with redis:// or rediss://.'),
  )
  redisUrl?: string;

  @IsOptional()
  @Matches(
    /^smtps?:\/\/\S+$/,
    says('smtp:// か smtps:// で始まるアドレスにしてください。', 'must begin with smtp:// or smtps://.'),
  )
  smtpUrl?: string;

  @IsEmail({ require_tld: false }, says('メールアドレスだけを書いてください。', 'must be a bare e-mail address.'))
  mailFrom!: string;

  /** unset with the built-in database: the start takes the one in the data folder's secrets */
  @IsOptional()
  @MinLength(32, says('32文字以上にしてください。', 'must have 32 characters or more.'))
  secretKey?: string;

  @IsString()
  dataDir!: string;

  /** unset with the built-in database: a file in the data folder */
  @IsOptional()
  @IsString()
  auditAnchors?: string;

  /** false: nobody; a number: so many proxies in front; else their addresses, as Fastify takes them */
  @Matches(
    /^(false|[1-9]|[\da-fA-F.:/, ]*[.:][\da-fA-F.:/, ]*)$/,
    says('プロキシの数か、そのアドレスにしてください。', 'must be the number of proxies or their addresses.'),
  )
  trustProxy!: false | number | string;

  @IsBoolean(says('1 か 0 にしてください。', 'must be 1 or 0.'))
  allowHttp!: boolean;

  @Whole(1, 1_000_000) limitLinkMailsPerAddressPerHour!: number;
  @Whole(1, 1_000_000) limitLinkMailsPerClientPerHour!: number;
  @Whole(1, 1_000_000) limitLinkMailsPerEventPerHour!: number;
  @Whole(1, 10_000_000) limitRequestsPerMinutePerClient!: number;
  @Whole(1, 3_600) limitRequestSeconds!: number;
  @Whole(1, 1_000_000) limitLoginPer15Minutes!: number;
  @Whole(1, 102_400) limitOpenFormKb!: number;
  @Whole(1, 102_400) limitBodyKb!: number;
  @Whole(1, 10) limitUploadMb!: number;

  @IsIn(
    ['debug', 'info', 'warn', 'error', 'silent'],
    says(
      'debug, info, warn, error, silent のどれかにしてください。',
      'must be one of debug, info, warn, error, silent.',
    ),
  )
  logLevel!: string;

  @Whole(1, 50) mailConcurrency!: number;

  /** cookies get Secure and the `__Host-` prefix */
  get https(): boolean {
    return this.baseUrl.startsWith('https://');
  }

  /** needs ALLOW_HTTP; pages carry a banner */
  get servesPlainHttpBeyondLoopback(): boolean {
    return !this.https && !isLoopback(new URL(this.baseUrl).hostname);
  }
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127(\.\d+){3}$/.test(host);
}
