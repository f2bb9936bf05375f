import { type MailKind, MailKinds } from './mail-kinds.js';

const kind = (name: string, whenUncertain: MailKind['whenUncertain'] = 'resend'): MailKind => ({
  kind: name,
  lane: 'transactional',
  whenUncertain,
  label: { ja: '確定のお知らせ', en: 'Confirmation' },
  stillWanted: async () => true,
  render: async () => ({ subject: '', text: '', html: '' }),
});

describe('mail kinds', () => {
  it('stop the start when two have one name', () => {
    const kinds = new MailKinds();
    kinds.add(kind('registration.confirmed'));
    expect(() => kinds.add(kind('registration.confirmed'))).toThrow('two mail kinds are called registration.confirmed');
  });

  it('name those that are sent once more when nobody answered', () => {
    const kinds = new MailKinds();
    kinds.add(kind('registration.confirmed', 'resend'));
    kinds.add(kind('outreach.news', 'hold'));
    expect(kinds.resent()).toEqual(['registration.confirmed']);
  });

  it('give a row of an unknown kind its own name to be called by', () => {
    expect(new MailKinds().label('old.kind')).toEqual({ ja: 'old.kind', en: 'old.kind' });
  });
});
