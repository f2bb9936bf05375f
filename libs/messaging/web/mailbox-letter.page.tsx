import type { Visit } from '#platform';
import { Chip, Facts, StaffPage, When } from '#ui';
import type { MailboxLetter } from '../core/mailbox/mailbox.js';
import { mailStateTexts } from './mail-states.js';
import { mailboxTexts } from './mailbox.texts.js';

/** One mail: as a mail program shows it, in a frame that runs nothing, and its plain text with the same links. */
export function MailboxLetterPage({ visit, letter }: { visit: Visit; letter: MailboxLetter }) {
  const t = mailboxTexts.of(visit.language);
  const home = `/w/${visit.workspace.slug}/staff/mailbox`;
  return (
    <StaffPage
      visit={visit}
      title={letter.subject}
      current="mailbox"
      crumbs={[{ href: home, label: t.title }]}
      class="stack"
    >
      <Facts
        items={[
          { term: t.state, children: <Chip tone="off">{mailStateTexts.of(visit.language).word.stored}</Chip> },
          { term: t.to, children: letter.toName ? `${letter.toName} <${letter.toAddress}>` : letter.toAddress },
          { term: t.at, children: <When start={letter.storedAt} zone={visit.workspace.zone} /> },
        ]}
      />
      <iframe
        title={t.shown}
        src={`${home}/${letter.id}/letter`}
        width="100%"
        height="720"
        frameBorder="0"
        sandbox="allow-popups allow-top-navigation-by-user-activation"
      />
      <details>
        <summary>{t.plain}</summary>
        <p>
          {letter.text.split('\n').map((line) => (
            <>
              <Linked line={line} />
              <br />
            </>
          ))}
        </p>
      </details>
    </StaffPage>
  );
}

function Linked({ line }: { line: string }) {
  const parts = line.split(/(https?:\/\/[^\s<>"]+)/u);
  return <>{parts.map((part, place) => (place % 2 === 1 ? <a href={part}>{part}</a> : part))}</>;
}
