import { SmtpSink } from '../../../../test/support/smtp-sink.js';
import type { OutgoingMail } from '../mail-transport.js';
import { smtpOptions } from './smtp-options.js';
import { SmtpTransport } from './smtp-transport.js';

const outgoing = (changes: Partial<OutgoingMail> = {}): OutgoingMail => ({
  id: '01890a5d-ac96-774b-bcce-b302099a8057',
  workspaceId: '01890a5d-ac96-774b-bcce-b302099a8058',
  messageId: '<01890a5d@tsudoi.example>',
  from: { email: 'oshirase@tsudoi.example', name: '瑞ノ浜はたらく支援ネットワーク' },
  to: { email: 'haitani@tsumugi.example', name: '灰谷 悠' },
  replyTo: 'jimukyoku@mizunohama.example',
  date: new Date('2026-11-20T04:00:00Z'),
  letter: {
    subject: '【確定】はたらく支援セミナー',
    text: '席をご用意しました。\n.\n',
    html: '<p>席をご用意しました。</p>',
  },
  ...changes,
});

describe('the SMTP transport', () => {
  let sink: SmtpSink;
  let transport: SmtpTransport;
  const steps: string[] = [];
  const handOver = async () => void steps.push('handed over');

  beforeEach(async () => {
    sink = await SmtpSink.start();
    const options = smtpOptions(sink.url);
    transport = new SmtpTransport(
      {
        connection: { ...options.connection, socketTimeout: 700, greetingTimeout: 700 },
        bounds: { connect: 400, envelope: 400, message: 400 },
      },
      1,
    );
    steps.length = 0;
  });

  afterEach(async () => {
    await transport.close();
    await sink.close();
  });

  it('delivers text, html and headers as they were written', async () => {
    const answer = await transport.carry(outgoing(), handOver);
    expect(answer).toEqual({ phase: 'dot', code: 250, text: '250 taken' });
    const [mail] = sink.mails;
    expect(mail).toMatchObject({
      from: 'oshirase@tsudoi.example',
      to: 'haitani@tsumugi.example',
      messageId: '<01890a5d@tsudoi.example>',
      subject: '【確定】はたらく支援セミナー',
      text: '席をご用意しました。\n.\n',
      html: '<p>席をご用意しました。</p>',
    });
    expect(mail!.headers).toMatchObject({
      from: '瑞ノ浜はたらく支援ネットワーク <oshirase@tsudoi.example>',
      'reply-to': 'jimukyoku@mizunohama.example',
      'auto-submitted': 'auto-generated',
    });
  });

  it('keeps a name with line breaks on its one header line', async () => {
    await transport.carry(outgoing({ to: { email: 'a@b.example', name: 'A\r\nBcc: all@b.example' } }), handOver);
    expect(sink.mails[0]!.headers).toMatchObject({ to: '"A Bcc: all@b.example" <a@b.example>' });
    expect(sink.mails[0]!.headers).not.toHaveProperty('bcc');
  });

  it('sends no header that turns a line around, also of what was stored long ago', async () => {
    const letter = { subject: '研修会\u202e\u2028 確定', text: 'a', html: '<p>a</p>' };
    await transport.carry(outgoing({ letter, to: { email: 'a@b.example', name: 'A\u202eB\u200b' } }), handOver);
    expect(sink.mails[0]!.subject).toBe('研修会 確定');
    expect(sink.mails[0]!.headers).toMatchObject({ to: 'AB <a@b.example>' });
  });

  it('never reads a file or an address that a letter names', async () => {
    const letter = { subject: 's', text: { path: '/etc/hostname' } as unknown as string, html: '<p></p>' };
    await expect(transport.carry(outgoing({ letter }), handOver)).rejects.toThrow('File access rejected');
    expect(sink.mails).toEqual([]);
  });

  it('uses one connection for mail after mail', async () => {
    for (let mail = 0; mail < 3; mail += 1) await transport.carry(outgoing(), handOver);
    expect([sink.connections, sink.mails.length]).toEqual([1, 3]);
  });

  it('hands over only after the server has asked for the message', async () => {
    sink.conduct = ({ at }) => {
      steps.push(at);
      return undefined;
    };
    await transport.carry(outgoing(), handOver);
    expect(steps).toEqual(['connect', 'ehlo', 'mail', 'rcpt', 'data', 'handed over', 'body', 'dot']);
  });

  it('sends nothing when the hand-over is refused', async () => {
    const refused = new Error('the lease was lost');
    await expect(transport.carry(outgoing(), () => Promise.reject(refused))).rejects.toBe(refused);
    expect(sink.mails).toEqual([]);
    expect(await transport.carry(outgoing(), handOver)).toMatchObject({ phase: 'dot', code: 250 });
  });

  it.each([
    ['rcpt', '550 no such user', { phase: 'recipient', code: 550 }],
    ['rcpt', '450 busy', { phase: 'recipient', code: 450 }],
    ['mail', '421 closing', { phase: 'sender', code: 421 }],
    ['mail', '530 5.7.0 log in first', { phase: 'sender', code: 530 }],
    ['mail', '550 not for you', { phase: 'sender', code: 550 }],
    ['rcpt', '554 Relay denied', { phase: 'recipient', code: 554 }],
    ['data', '452 full', { phase: 'envelope', code: 452 }],
    ['dot', '451 later', { phase: 'dot', code: 451 }],
    ['dot', '554 no', { phase: 'dot', code: 554 }],
    ['connect', '554 not you', { phase: 'connect', code: 554 }],
  ] as const)('tells that the server answered %s with %s, and goes on with the next mail', async (at, answer, told) => {
    let faults = 1;
    sink.conduct = (moment) => (moment.at === at && faults-- > 0 ? { answer } : undefined);
    expect(await transport.carry(outgoing(), handOver)).toMatchObject(told);
    expect(await transport.carry(outgoing(), handOver)).toMatchObject({ phase: 'dot', code: 250 });
    expect(sink.mails).toHaveLength(1);
  });

  it.each([
    ['connect', 'cut', 'connect'],
    ['connect', 'hang', 'connect'],
    ['rcpt', 'cut', 'envelope'],
    ['rcpt', 'hang', 'envelope'],
    ['dot', 'cut', 'dot'],
    ['dot', 'hang', 'dot'],
  ] as const)('knows that a server which at %s does %s left the mail at %s', async (at, fault, phase) => {
    sink.conduct = (moment) => (moment.at === at ? fault : undefined);
    const answer = await transport.carry(outgoing(), handOver);
    expect({ phase: answer.phase, code: answer.code }).toEqual({ phase, code: undefined });
    expect(sink.mails).toHaveLength(phase === 'dot' ? 1 : 0);
  });

  it.each([
    ['connect', '220-wait', 'connect'],
    ['ehlo', '250-wait', 'connect'],
    ['mail', '250-wait', 'envelope'],
    ['rcpt', '250-wait', 'envelope'],
    ['dot', '250-wait', 'dot'],
  ] as const)(
    'gives up a server that at %s says %s again and again, and goes on with the next mail',
    async (at, drip, phase) => {
      let faults = 1;
      sink.conduct = (moment) => (moment.at === at && faults-- > 0 ? { drip } : undefined);
      expect(await transport.carry(outgoing(), handOver)).toEqual({
        phase,
        text: 'the server took longer than 400 ms',
      });
      expect(await transport.carry(outgoing(), handOver)).toMatchObject({ phase: 'dot', code: 250 });
    },
  );

  it('knows a message that is larger than the server takes as that mail’s own trouble, also where it is not even asked', async () => {
    sink.conduct = ({ at }) => (at === 'ehlo' ? { answer: '250-sink.example\r\n250 SIZE 100' } : undefined);
    expect(await transport.carry(outgoing(), handOver)).toMatchObject({ phase: 'sender', code: 552 });
  });

  it('knows that a long message cut in its middle was not accepted', async () => {
    sink.conduct = ({ at }) => (at === 'body' ? 'cut' : undefined);
    const letter = { subject: '長い手紙', text: 'あ'.repeat(4_000_000), html: '<p></p>' };
    const answer = await transport.carry(outgoing({ letter }), handOver);
    expect({ phase: answer.phase, code: answer.code }).toEqual({ phase: 'data', code: undefined });
    expect(sink.mails).toEqual([]);
  });

  it('tries once more by itself when the server had ended an idle session', async () => {
    await transport.carry(outgoing(), handOver);
    let faults = 1;
    sink.conduct = ({ at }) => (at === 'mail' && faults-- > 0 ? 'cut' : undefined);
    expect(await transport.carry(outgoing(), handOver)).toMatchObject({ phase: 'dot', code: 250 });
    expect([sink.connections, sink.mails.length]).toEqual([2, 2]);
  });

  it('tells that nobody listens', async () => {
    await sink.close();
    expect(await transport.carry(outgoing(), handOver)).toMatchObject({
      phase: 'connect',
      text: expect.stringContaining('ECONNREFUSED'),
      cause: 'ECONNREFUSED',
    });
    await sink.open();
  });
});
