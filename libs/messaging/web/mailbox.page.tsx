import type { PageOf, Visit } from '#platform';
import { Pager, Sheet, StaffPage, When, withQuery } from '#ui';
import type { MailboxLine } from '../core/mailbox/mailbox.js';
import { mailboxTexts } from './mailbox.texts.js';

interface MailboxPageProps {
  visit: Visit;
  lines: readonly MailboxLine[];
  total: number;
  at: PageOf;
}

export function MailboxPage({ visit, lines, total, at }: MailboxPageProps) {
  const t = mailboxTexts.of(visit.language);
  const { slug, zone } = visit.workspace;
  return (
    <StaffPage visit={visit} title={t.title} current="mailbox" lead={t.lead}>
      <Sheet
        folds
        columns={[
          { key: 'subject', label: t.subject, rowHead: true },
          { key: 'to', label: t.to },
          { key: 'at', label: t.at },
        ]}
        rows={lines.map((line) => ({
          key: line.id,
          cells: {
            subject: <a href={`/w/${slug}/staff/mailbox/${line.id}`}>{line.subject}</a>,
            to: line.toName ? `${line.toName} <${line.toAddress}>` : line.toAddress,
            at: <When start={line.storedAt} zone={zone} short />,
          },
        }))}
        empty={t.none}
      />
      <Pager page={at.page} size={at.size} total={total} href={(n) => withQuery(visit.url, 'page', String(n))} />
    </StaffPage>
  );
}
