import { closesAt, eventFacts, eventSpan, type EventView, eventWords, ownTexts } from '#events';
import type { Visit } from '#platform';
import { formatMoment, formatTime, plainText } from '#ui/i18n';
import { headOf } from '../../core/campaigns/filling.js';
import { paper } from './print.texts.js';
import { QrCode } from './qr-code.js';

/** チラシ: the event on one A4 page, with the way to its public page. */
export function FlyerSheet({ visit, event, qrLabel }: { visit: Visit; event: EventView; qrLabel: string }) {
  const words = eventWords.of('ja');
  const { summary, title } = ownTexts(event, 'ja');
  const { name } = headOf(event);
  const own = plainText(title);
  const closes = closesAt(event);
  const publicPage = `${visit.baseUrl}/w/${visit.workspace.slug}/events/${event.id}`;
  const facts = eventFacts(event, 'ja').filter(
    ({ term }) => term !== words.contact && (term !== words.when || event.sessions.length > 1),
  );
  const lines = event.sessions.flatMap(({ programme }) => programme);
  const capacity = event.sessions[0]?.pools.reduce<number | null>(
    (all, pool) => (all === null || pool.capacity === null ? null : all + pool.capacity),
    0,
  );
  return (
    <article class="a4 flyer">
      <header>
        <p>{visit.workspace.name}</p>
        <h2>{name}</h2>
        {own !== name && <p class="own">{own}</p>}
        {summary && <p>{plainText(summary)}</p>}
      </header>
      <p class="when">{plainText(eventSpan(event, 'ja') ?? '')}</p>
      {capacity ? <p>{paper.capacity(capacity)}</p> : null}
      <dl>
        {facts.map(({ term, lines: said }) => (
          <div key={term}>
            <dt>{plainText(term)}</dt>
            <dd>
              {said.map((line) => (
                <p key={line}>{plainText(line)}</p>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      {lines.length > 0 && (
        <>
          <h3>{paper.programme}</h3>
          <table class="lined">
            <tbody>
              {lines.map((item) => (
                <tr key={item.id}>
                  <td>{item.startsAt ? formatTime(item.startsAt, event.zone) : ''}</td>
                  <td>
                    <b>{plainText(item.title) || (item.pause ? paper.pause : '')}</b>{' '}
                    {item.speakers
                      .map(({ name: speaker, affiliation }) => (affiliation ? `${speaker}（${affiliation}）` : speaker))
                      .join('、')}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      <div class="answer-box">
        <QrCode href={publicPage} label={qrLabel} />
        <div>
          <p>
            <b>{closes ? paper.applyUntil(formatMoment(closes, event.zone, 'ja', { year: false })) : paper.apply}</b>
          </p>
          <p class="small">
            {paper.orAt} {publicPage}
          </p>
          {event.contact.fax && <p>{paper.faxNumber(event.contact.fax)}</p>}
          {event.contact.phone && <p>{paper.tel(event.contact.phone)}</p>}
        </div>
      </div>
      <footer>
        <b>{paper.ask}</b> {[visit.workspace.name, event.contact.name, event.contact.email].filter(Boolean).join(' ')}
      </footer>
    </article>
  );
}
