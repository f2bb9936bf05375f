import { closesAt, eventFacts, type EventView, eventWords } from '#events';
import type { Visit } from '#platform';
import { formatDay, formatMoment, plainText } from '#ui/i18n';
import { paragraphsFor } from '../../core/campaigns/campaign-words.js';
import type { PrintedLetter } from '../../core/campaigns/campaign-board.js';
import { answerPath, fillingFor, headOf } from '../../core/campaigns/filling.js';
import { postalLines } from './postal-lines.js';
import { paper } from './print.texts.js';
import { QrCode } from './qr-code.js';

interface LetterSheetProps {
  visit: Visit;
  event: EventView;
  letter: PrintedLetter;
  /** of the picture, for those who do not see it */
  qrLabel: string;
}

/** One letter for a window envelope: address in the window, the organiser's words, how to answer. It names nobody but its reader. */
export function LetterSheet({ visit, event, letter, qrLabel }: LetterSheetProps) {
  const { workspace, baseUrl } = visit;
  const { addressee, code } = letter;
  const words = eventWords.of('ja');
  const closes = closesAt(event);
  const filling = fillingFor(event, workspace, addressee, '');
  const facts = eventFacts(event, 'ja').filter(({ term }) => term !== words.contact && term !== words.who);
  const short = `${baseUrl.replace(/^https?:\/\//, '')}/w/${workspace.slug}/o`;
  return (
    <article class="a4 letter">
      <i class="fold first" />
      <i class="fold second" />
      <address class="window">
        {postalLines(addressee.postalAddress).map((line) => (
          <p key={line}>{line}</p>
        ))}
        <p class="office">{addressee.office}</p>
        <p>{addressee.person ? paper.sama(addressee.person) : paper.you}</p>
      </address>
      <div class="sender">
        <p>{formatDay(visit.now, event.zone, 'ja')}</p>
        <p>
          <b>{workspace.name}</b>
        </p>
        {[
          event.contact.name,
          event.contact.phone && paper.tel(event.contact.phone),
          event.contact.fax && paper.faxNumber(event.contact.fax),
        ]
          .filter(Boolean)
          .map((line) => (
            <p key={line}>{line}</p>
          ))}
      </div>
      <h2>{paper.invitation(headOf(event).name)}</h2>
      <div class="words">
        {paragraphsFor(letter.body, filling).map((part, n) => {
          const lines = part.filter(({ label }) => label === null);
          return (
            lines.length > 0 && (
              <p key={n}>
                {lines.map(({ text }, place) => (
                  <>
                    {place > 0 && <br />}
                    {text}
                  </>
                ))}
              </p>
            )
          );
        })}
      </div>
      <p class="middle">{paper.below}</p>
      <table class="lined">
        <tbody>
          {facts.map(({ term, lines }) => (
            <tr key={term}>
              <th scope="row">{plainText(term)}</th>
              <td>
                {lines.map((line) => (
                  <p key={line}>{plainText(line)}</p>
                ))}
              </td>
            </tr>
          ))}
          {closes && (
            <tr>
              <th scope="row">{paper.reply}</th>
              <td>{paper.until(formatMoment(closes, event.zone, 'ja', { year: false }))}</td>
            </tr>
          )}
        </tbody>
      </table>
      <div class="answer-box">
        {code && <QrCode href={`${baseUrl}${answerPath(workspace, code)}`} label={qrLabel} />}
        <div>
          <p>{paper.scan}</p>
          <p class="code">
            {short} <span>{paper.code}</span> <b>{code ?? paper.codeLater}</b>
          </p>
          <p class="small">{paper.formOnly}</p>
        </div>
      </div>
      <table class="lined">
        <tbody>
          {event.contact.fax && (
            <tr>
              <th scope="row">{paper.fax}</th>
              <td>{paper.faxTo(event.contact.fax)}</td>
            </tr>
          )}
          {event.contact.phone && (
            <tr>
              <th scope="row">{paper.phone}</th>
              <td>{paper.phoneTo(event.contact.phone, code ?? paper.codeLater)}</td>
            </tr>
          )}
          <tr>
            <th scope="row">{paper.not}</th>
            <td>{paper.notHow}</td>
          </tr>
        </tbody>
      </table>
      <p class="end">{paper.end}</p>
    </article>
  );
}
