import { Button, Chip, HiddenField, Sheet, useReading, useTexts, When } from '#ui';
import { catalogue, sentenceIn, type Sentence } from '#ui/i18n';
import type { MailLine } from '../core/mail.queries.js';
import { mailReason } from './mail-reason.js';
import { mailStateTexts, toneOfMail } from './mail-states.js';

const texts = catalogue({
  ja: {
    to: '宛先',
    what: 'メール',
    state: '状態',
    at: '日時',
    again: 'もう一度送る',
    none: 'まだメールはありません。',
    unnamed: 'お名前は出しません（事業所のみのアンケート）',
  },
  en: {
    to: 'To',
    what: 'E-mail',
    state: 'State',
    at: 'When',
    again: 'Send again',
    none: 'No e-mails yet.',
    unnamed: 'No name: office-only questionnaire',
  },
});

export interface MailListProps {
  rows: readonly MailLine[];
  /** IANA zone for the times */
  zone: string;
  /** what a kind of mail is called: `MailKinds.label` */
  label: (kind: string) => Sentence;
  /** where a failed mail is posted to be sent again; none: the reader may not */
  sendAgain?: string | undefined;
}

/** Mails with their state in words, and why. */
export function MailList({ rows, zone, label, sendAgain }: MailListProps) {
  const t = useTexts(texts);
  const { language } = useReading();
  return (
    <Sheet
      folds
      dense
      columns={[
        { key: 'to', label: t.to, rowHead: true },
        { key: 'what', label: t.what },
        { key: 'state', label: t.state },
        { key: 'at', label: t.at },
      ]}
      rows={rows.map((mail) => ({
        key: mail.id,
        cells: {
          to: mail.unnamed ? <span class="soft">{t.unnamed}</span> : mail.toName || mail.toAddress,
          what: sentenceIn(label(mail.kind), language),
          state: <MailStateCell mail={mail} sendAgain={sendAgain} />,
          at: <When start={mail.settledAt ?? mail.runAt} zone={zone} short />,
        },
      }))}
      empty={t.none}
    />
  );
}

function MailStateCell({ mail, sendAgain }: { mail: MailLine; sendAgain: string | undefined }) {
  const t = useTexts(mailStateTexts);
  const { language } = useReading();
  const reason = mailReason(mail, t);
  return (
    <>
      <Chip tone={toneOfMail[mail.state]}>{t.word[mail.state]}</Chip>
      {reason && <small>{reason}</small>}
      {sendAgain && mail.mayGoAgain && (
        <form method="post" action={sendAgain}>
          <HiddenField name="mail" value={mail.id} />
          <Button kind="text">{texts.of(language).again}</Button>
        </form>
      )}
    </>
  );
}
