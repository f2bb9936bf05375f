import { Chip, Sheet, useReading, useTexts, When, catalogue, sentenceIn } from '#platform/ui';
import type { Sentence } from '#platform';
import type { MailLine } from '../mail.queries.js';
import { mailReason } from './mail-reason.js';
import { mailStateTexts, toneOfMail } from './mail-states.js';

const texts = catalogue({
  ja: {
    to: '宛先',
    what: 'メール',
    state: '状態',
    at: '日時',
    none: 'まだメールはありません。',
    unnamed: 'お名前は出しません（事業所のみのアンケート）',
  },
  en: {
    to: 'To',
    what: 'E-mail',
    state: 'State',
    at: 'When',
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
}

/** Mails with their state in words, and why. */
export function MailList({ rows, zone, label }: MailListProps) {
  const t = useTexts(texts);
  const { language } = useReading();
  return (
    <Sheet
      folds
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
          state: <MailStateCell mail={mail} />,
          at: <When start={mail.settledAt ?? mail.runAt} zone={zone} short />,
        },
      }))}
      empty={t.none}
    />
  );
}

function MailStateCell({ mail }: { mail: MailLine }) {
  const t = useTexts(mailStateTexts);
  const reason = mailReason(mail, t);
  return (
    <>
      <Chip tone={toneOfMail[mail.state]}>{t.word[mail.state]}</Chip>
      {reason && <small>{reason}</small>}
    </>
  );
}
