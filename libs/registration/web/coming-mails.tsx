import { Say, useTexts } from '#ui';
import type { ComingMail } from '../core/coming-mails.js';
import { applyTexts } from './apply.texts.js';

/** The mails to come, each with its day; on the form the one that comes at once stands first. */
export function ComingMailList({ mails, atOnce = false }: { mails: readonly ComingMail[]; atOnce?: boolean }) {
  const t = useTexts(applyTexts);
  const all = atOnce ? [{ when: t.mailsNow, what: t.mailsNowWhat }, ...mails] : mails;
  return (
    <ol class="post plain">
      {all.map(({ when, what }) => (
        <li key={`${when} ${what}`}>
          <span class="when">
            <Say>{when}</Say>
          </span>
          <span>
            <Say>{what}</Say>
          </span>
        </li>
      ))}
    </ol>
  );
}
