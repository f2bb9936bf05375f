import { type Ground, secretKey } from './ground.js';
import type { Options } from './options.js';
import { freePort, fromSource, type Program } from './programs.js';

export interface Serving {
  program: Program;
  port: number;
  url: string;
}

const preload = (file: string) => `--import=${new URL(file, import.meta.url).href}`;

export interface ProductOptions {
  /** the longest stop of its event loop may be asked for */
  watched?: boolean;
  redisUrl?: string;
  smtpUrl?: string;
}

/** The product's own processes as they are deployed, started by their own entry files. */
export class ProductPrograms {
  constructor(
    private readonly ground: Ground,
    private readonly options: Options,
  ) {}

  /** HTTP only: no jobs, no sweeps. */
  async web(wanted: ProductOptions = {}): Promise<Serving> {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const env = { ...this.#env(wanted), PORT: String(port), BASE_URL: url };
    const program = this.ground.programs.start({ name: 'web', env, ...this.#entry('web', wanted) });
    await program.answers(`${url}/ready`);
    return { program, port, url };
  }

  /** Jobs and sweeps only. */
  worker(wanted: ProductOptions): Program {
    return this.ground.programs.start({ name: 'worker', env: this.#env(wanted), ...this.#entry('worker') });
  }

  #entry(app: 'web' | 'worker', { watched }: ProductOptions = {}): { nodeOptions: string[]; run: string[] } {
    const profile = this.options.profile ? ['--cpu-prof', `--cpu-prof-dir=${this.options.profile}`] : [];
    const looking = [...profile, ...(watched ? [preload('./loop-watch.mjs')] : [])];
    const nodeOptions = [...looking, '--enable-source-maps'];
    if (this.options.fromSource)
      return { nodeOptions: [...fromSource, ...nodeOptions], run: [`apps/${app}/src/main.ts`] };
    return { nodeOptions, run: [`dist/apps/${app}/src/main.js`] };
  }

  #env({ redisUrl, smtpUrl }: ProductOptions): Record<string, string> {
    return {
      NODE_ENV: 'production',
      DATABASE_URL: this.ground.postgres.appUrl,
      SECRET_KEY: secretKey,
      MAIL_FROM: 'oshirase@mizunohama.example',
      LIMIT_REQUESTS_PER_MINUTE_PER_CLIENT: '1000000',
      LIMIT_LOGIN_PER_15_MINUTES: '1000000',
      LIMIT_LINK_MAILS_PER_CLIENT_PER_HOUR: '1000000',
      ...(redisUrl ? { REDIS_URL: redisUrl } : {}),
      ...(smtpUrl ? { SMTP_URL: smtpUrl } : {}),
    };
  }
}
