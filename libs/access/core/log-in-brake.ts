import { clientNetwork, DomainError, RequestLimit } from '#platform';
import { type Sentence } from '#ui/i18n';

const quarter = 15 * 60_000;

/** Clients that may use up their tries at one account before strangers are no longer let near it. */
const clients = 10;

interface Try {
  email: string;
  client: string | null;
  /** has logged in to this account before */
  knownDevice: boolean;
  now: Date;
}

/**
 * Guesses at passwords in a quarter of an hour: so many from one client, ten times as many at one account from all of them.
 * A device that has logged in to the account before has tries of its own, so that nobody can be kept out by others' guesses;
 * links by mail are not counted here at all.
 */
export class LogInBrake {
  readonly #ofOne: RequestLimit;
  readonly #ofAll: RequestLimit;

  constructor(most: number) {
    this.#ofOne = new RequestLimit(most, quarter);
    this.#ofAll = new RequestLimit(most * clients, quarter);
  }

  /** @throws DomainError */
  refuse({ email, client, knownDevice, now }: Try): void {
    const allowed = knownDevice
      ? this.#ofOne.allow(`known device for ${email}`, now)
      : this.#ofOne.allow(`from ${clientNetwork(client ?? '')}`, now) && this.#ofAll.allow(`for ${email}`, now);
    if (!allowed) throw new DomainError('login.too-often', tooOften, { status: 429, retryAfter: quarter / 1000 });
  }
}

const tooOften: Sentence = {
  ja: 'ログインを続けて試したため、しばらく止めています。15分ほど待つか、「リンクを送る」でメールのリンクからログインしてください。',
  en: 'There were too many log-in attempts. Please wait about 15 minutes, or use “Send the link” to log in by mail.',
};
