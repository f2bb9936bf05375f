import type { Socket } from 'node:net';
import type { DeliveredMail } from './delivered-mail.js';
import type { Fault, Moment } from './smtp-sink.js';

interface Host {
  meet(moment: Moment): Fault | undefined;
  keep(envelope: { from: string; to: string }, raw: string): { mail: DeliveredMail; accept: () => void };
}

const dot = '\r\n.\r\n';

/** The server's side of one connection: commands in order, one answer each. */
export class SinkSession {
  #input = '';
  #inBody = false;
  #bodyMet = false;
  #from = '';
  #to = '';
  #mute = false;
  #turn: Promise<void>;

  constructor(
    private readonly socket: Socket,
    private readonly host: Host,
  ) {
    socket.setNoDelay(true);
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => {
      this.#input += chunk.toString('latin1');
      this.#turn = this.#turn.then(() => this.#read());
    });
    this.#turn = this.#say('connect', '220 sink.example ESMTP');
  }

  async #read(): Promise<void> {
    while (!this.#mute) {
      if (this.#inBody) {
        if (!(await this.#readBody())) return;
        continue;
      }
      const end = this.#input.indexOf('\r\n');
      if (end < 0) return;
      const line = this.#input.slice(0, end);
      this.#input = this.#input.slice(end + 2);
      await this.#command(line);
    }
  }

  async #command(line: string): Promise<void> {
    const verb = line.slice(0, 4).toUpperCase();
    const address = /<([^>]*)>/.exec(line)?.[1] ?? '';
    if (verb === 'EHLO') return this.#say('ehlo', '250-sink.example\r\n250-8BITMIME\r\n250 PIPELINING');
    if (verb === 'MAIL') {
      this.#from = address;
      this.#to = '';
      return this.#say('mail', '250 ok');
    }
    if (verb === 'RCPT') {
      this.#to = address;
      return this.#say('rcpt', '250 ok', (said) => (said.startsWith('2') ? undefined : (this.#to = '')));
    }
    if (verb === 'DATA') {
      if (!this.#to) return this.#write('503 no recipient');
      return this.#say('data', '354 go on', (said) => (this.#inBody = said.startsWith('354')));
    }
    if (verb === 'QUIT') {
      this.#write('221 bye');
      this.socket.end();
      return;
    }
    this.#write('250 ok');
  }

  /** @returns whether the message has come to its dot */
  async #readBody(): Promise<boolean> {
    if (!this.#bodyMet && this.#input) {
      this.#bodyMet = true;
      if (await this.#obey(this.host.meet({ at: 'body', to: this.#to }))) return false;
    }
    const end = this.#input.indexOf(dot);
    if (end < 0) return false;
    const raw = this.#input.slice(0, end).replace(/\r\n\.\./g, '\r\n.');
    this.#input = this.#input.slice(end + dot.length);
    this.#inBody = this.#bodyMet = false;
    const { mail, accept } = this.host.keep({ from: this.#from, to: this.#to }, raw);
    const fault = this.host.meet({ at: 'dot', to: this.#to, mail });
    const refused = typeof fault === 'object' && 'answer' in fault && !fault.answer.startsWith('2');
    if (!refused) accept();
    if (!(await this.#obey(fault))) this.#write('250 taken');
    return true;
  }

  async #say(at: Moment['at'], answer: string, then?: (said: string) => void): Promise<void> {
    const fault = this.host.meet({ at, to: this.#to });
    if (typeof fault === 'object' && 'answer' in fault) then?.(fault.answer);
    else then?.(answer);
    if (!(await this.#obey(fault))) this.#write(answer);
  }

  /** @returns true when the usual answer is not to be given */
  async #obey(fault: Fault | undefined): Promise<boolean> {
    if (!fault) return false;
    if (fault === 'cut' || fault === 'hang') {
      this.#mute = true;
      if (fault === 'cut') this.socket.resetAndDestroy();
      return true;
    }
    if ('waitMs' in fault) {
      await new Promise((resolve) => setTimeout(resolve, fault.waitMs));
      return false;
    }
    if ('drip' in fault) {
      this.#mute = true;
      const drops = setInterval(() => this.#write(fault.drip), 50);
      this.socket.once('close', () => clearInterval(drops));
      return true;
    }
    this.#write(fault.answer);
    if (fault.answer.startsWith('421')) this.socket.end();
    return true;
  }

  #write(line: string): void {
    if (this.socket.writable) this.socket.write(`${line}\r\n`);
  }
}
