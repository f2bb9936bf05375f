import { FixedClock } from './clock.js';
import { uuidv7 } from './ids.js';
import { LinkSigner } from './link-signer.js';

const clock = new FixedClock('2026-11-20T00:00:00Z');
const signer = new LinkSigner('a key that nobody else has, 32 letters', clock);
const subject = uuidv7();
const inAnHour = new Date(clock.now().getTime() + 3_600_000);

describe('a personal link', () => {
  it('opens what it was made for and tells whose it is', () => {
    const token = signer.sign('apply', subject);
    expect([signer.verify('apply', token), signer.subjectOf(token)]).toEqual(['valid', subject]);
  });

  it('is the same each time it is made, so that nothing has to be stored', () => {
    const again = new LinkSigner('a key that nobody else has, 32 letters', clock);
    const options = { revision: 2, expiresAt: inAnHour };
    expect(again.sign('apply', subject, options)).toBe(signer.sign('apply', subject, options));
  });

  it('is short enough for a mail and needs no escaping in an address', () => {
    expect(signer.sign('apply', subject, { expiresAt: inAnHour })).toMatch(/^[A-Za-z0-9_-]{54}$/);
  });

  it('opens nothing else: another purpose, revision, subject or key is wrong', () => {
    const token = signer.sign('apply', subject, { revision: 1 });
    const other = new LinkSigner('another key, just as long as that one', clock);
    const swapped = Buffer.from(token, 'base64url');
    swapped.write(uuidv7().replaceAll('-', ''), 0, 'hex');
    expect([
      signer.verify('cancel', token, 1),
      signer.verify('apply', token),
      signer.verify('apply', token, 2),
      other.verify('apply', token, 1),
      signer.verify('apply', swapped.toString('base64url'), 1),
      signer.verify('apply', token, 1),
    ]).toEqual(['wrong', 'wrong', 'wrong', 'wrong', 'wrong', 'valid']);
  });

  it('keeps purpose and revision apart, however they are written', () => {
    expect(signer.verify('a\n1', signer.sign('a', subject, { revision: 1 }))).toBe('wrong');
  });

  it('lasts until its hour and no longer, and says that it was once good', () => {
    const token = signer.sign('apply', subject, { expiresAt: inAnHour });
    const states = [-1_000, 0, 1_000].map((ms) => {
      const then = new LinkSigner(
        'a key that nobody else has, 32 letters',
        new FixedClock(new Date(inAnHour.getTime() + ms)),
      );
      return then.verify('apply', token);
    });
    expect(states).toEqual(['valid', 'expired', 'expired']);
  });

  it('cannot be given a longer life by its holder', () => {
    const bytes = Buffer.from(signer.sign('apply', subject, { expiresAt: inAnHour }), 'base64url');
    bytes.writeUInt32BE(0, 16);
    expect(signer.verify('apply', bytes.toString('base64url'))).toBe('wrong');
  });

  it('is wrong when any single letter of it is another one', () => {
    const token = signer.sign('apply', subject);
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const accepted = Array.from(token).flatMap((letter, place) =>
      Array.from(letters)
        .filter((other) => other !== letter)
        .map((other) => token.slice(0, place) + other + token.slice(place + 1))
        .filter((changed) => signer.verify('apply', changed) !== 'wrong'),
    );
    expect(accepted).toEqual([]);
  });

  it.each(['', 'x', '=', '../../etc', 'a'.repeat(54), 'a'.repeat(10_000), 'ａ'.repeat(54), '\0'])(
    'is not %p',
    (garbage) => {
      expect(signer.verify('apply', garbage)).toBe('wrong');
    },
  );

  it('is wrong when it was cut short or lengthened on its way', () => {
    const token = signer.sign('apply', subject);
    const cut = [token.slice(0, -1), token.slice(1), `${token}A`, `${token}=`, `${token}\n`, ` ${token}`];
    expect(cut.map((each) => [signer.verify('apply', each), signer.subjectOf(each)])).toEqual(
      cut.map(() => ['wrong', null]),
    );
  });

  it('stands for a UUID and nothing else', () => {
    expect(() => signer.sign('apply', 'everybody')).toThrow('a link stands for a UUID');
  });
});
