import { closesAt, eventSpan, type EventView, sessionTitle } from '#events';
import type { Visit } from '#platform';
import { formatMoment, plainText } from '#ui/i18n';
import type { PrintedLetter } from '../../core/campaigns/campaign-board.js';
import { headOf } from '../../core/campaigns/filling.js';
import { paper } from './print.texts.js';

const rowsOfForm = 5;

/** More sessions than this have no room for a column each. */
const mostColumns = 3;

/** FAX申込書: to be filled in by hand and sent; with the office's name and code where it is known. */
export function FaxFormSheet({
  visit,
  event,
  letter,
}: {
  visit: Visit;
  event: EventView;
  letter: PrintedLetter | null;
}) {
  const closes = closesAt(event);
  const sessions = event.sessions.length > 1 && event.sessions.length <= mostColumns ? event.sessions : [];
  const { fax } = event.contact;
  return (
    <article class="a4 fax-form">
      <p class="to">{fax ? paper.faxNumber(fax) : paper.fax}</p>
      <p class="middle">{paper.noCover([visit.workspace.name, event.contact.name].filter(Boolean).join(' '))}</p>
      <h2>{paper.form(headOf(event).name)}</h2>
      <p class="middle">
        {plainText(eventSpan(event, 'ja') ?? '')}{' '}
        {closes && <b>{paper.closes(formatMoment(closes, event.zone, 'ja', { year: false }))}</b>}
      </p>
      <table class="boxed">
        <tbody>
          <tr>
            <th scope="row">{paper.office}</th>
            <td colspan={3}>
              {letter?.addressee.office} {letter?.code && <small>{paper.codeOf(letter.code)}</small>}
            </td>
          </tr>
          <tr>
            <th scope="row">{paper.writer}</th>
            <td />
            <th scope="row">{paper.contact}</th>
            <td />
          </tr>
          <tr>
            <th scope="row">{paper.mail}</th>
            <td colspan={3} />
          </tr>
          <tr>
            <th scope="row">{paper.reply}</th>
            <td colspan={3}>{paper.answers.join('　')}</td>
          </tr>
        </tbody>
      </table>
      <table class="boxed people-of-form">
        <thead>
          <tr>
            <td />
            <th scope="col">{paper.name}</th>
            <th scope="col">{paper.kana}</th>
            <th scope="col">{paper.post}</th>
            {sessions.map((session) => (
              <th scope="col" key={session.id}>
                {plainText(sessionTitle(event, session, 'ja'))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: rowsOfForm }, (_, n) => (
            <tr key={n}>
              <th scope="row">{n + 1}</th>
              <td />
              <td />
              <td />
              {sessions.map(({ id }) => (
                <td key={id}>{paper.attends}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <table class="boxed">
        <tbody>
          <tr>
            <th scope="row">{paper.word}</th>
            <td />
          </tr>
        </tbody>
      </table>
      <p class="small">{paper.purpose}</p>
    </article>
  );
}
