import { formsOf, type PageForm, textOf } from './html-forms.js';

export interface Answer {
  status: number;
  /** path and query after redirects */
  path: string;
  html: string;
  text: string;
  headers: Headers;
  forms: PageForm[];
}

/** A browser without a script: keeps cookies, follows redirects, fills in forms. */
export class Visitor {
  readonly #cookies = new Map<string, string>();

  constructor(
    private readonly base: string,
    private readonly language = 'ja',
  ) {}

  get(path: string): Promise<Answer> {
    return this.#send('GET', path);
  }

  /** Fields may be given as in a form's names; a list sends the name several times. */
  post(path: string, fields: Record<string, string | string[]> = {}): Promise<Answer> {
    return this.#send('POST', path, encode(fields));
  }

  /** Sends the form of `page` whose action contains `part`, with these fields changed or added. */
  submit(page: Answer, part: string, changes: Record<string, string | string[]> = {}): Promise<Answer> {
    const form = page.forms.find((one) => one.action.includes(part) && one.method === 'post');
    if (!form)
      throw new Error(`no form for ${part} on ${page.path}: ${page.forms.map((one) => one.action).join(', ')}`);
    const kept = form.fields.filter(([name]) => !(name in changes));
    const body = new URLSearchParams(kept);
    for (const [name, value] of encode(changes)) body.append(name, value);
    return this.#send('POST', form.action, body);
  }

  /** One request as it is, redirects not followed. */
  async raw(method: string, path: string, init: RequestInit = {}): Promise<Response> {
    const response = await fetch(new URL(path, this.base), {
      method,
      redirect: 'manual',
      ...init,
      headers: { ...this.#headers(), ...init.headers },
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)!;
      if (value === '' || /max-age=0|expires=thu, 01 jan 1970/i.test(cookie)) this.#cookies.delete(name!);
      else this.#cookies.set(name!, value!);
    }
    return response;
  }

  async #send(method: string, path: string, body?: URLSearchParams): Promise<Answer> {
    let response = await this.raw(method, path, body ? { body } : {});
    let at = path;
    for (let hops = 0; response.status >= 300 && response.status < 400 && hops < 5; hops += 1) {
      at = response.headers.get('location')!;
      await response.arrayBuffer();
      response = await this.raw('GET', at);
    }
    const html = await response.text();
    return {
      status: response.status,
      path: at,
      html,
      text: textOf(html),
      headers: response.headers,
      forms: formsOf(html),
    };
  }

  #headers(): Record<string, string> {
    return {
      accept: 'text/html,application/xhtml+xml',
      'accept-language': this.language,
      cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    };
  }
}

function encode(fields: Record<string, string | string[]>): URLSearchParams {
  return new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one])),
  );
}
