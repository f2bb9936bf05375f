import type { Visit } from '#platform';
import { Chip, Facts, StaffPage, When } from '#platform/ui';
import type { MailboxLetter } from '../mailbox/mailbox.js';
import { mailStateTexts } from './mail-states.js';
import { mailboxTexts } from './mailbox.texts.js';

/** One mail: as a mail program shows it, in a frame that runs nothing, and its plain text with the same links. */
export function MailboxLetterPage({ visit, letter }: { visit: Visit; letter: MailboxLetter }) {
  const t = mailboxTexts.of(visit.language);
  const home = `/w/${visit.workspace.slug}/staff/mailbox`;
  return (
    <StaffPage visit={visit} title={letter.subject} current="mailbox" crumbs={[{ href: home, label: t.title }]}>
      <p>
        <Chip tone="off">{mailStateTexts.of(visit.language).word.stored}</Chip>
      </p>
      <Facts
        items={[
          { term: t.to, children: letter.toName ? `${letter.toName} <${letter.toAddress}>` : letter.toAddress },
          { term: t.at, children: <When start={letter.storedAt} zone={visit.workspace.zone} /> },
        ]}
      />
      <iframe
        class="letter"
        title={t.shown}
        src={`${home}/${letter.id}/letter`}
        width="100%"
        height="720"
        sandbox="allow-popups allow-top-navigation-by-user-activation"
      />
      <details>
        <summary>{t.plain}</summary>
        <pre class="letter-text">
          <Linked text={letter.text} />
        </pre>
      </details>
    </StaffPage>
  );
}

function Linked({ text }: { text: string }) {
  const parts = text.split(/(https?:\/\/[^\s<>"]+)/u);
  return <>{parts.map((part, place) => (place % 2 === 1 ? <a href={part}>{part}</a> : part))}</>;
}
