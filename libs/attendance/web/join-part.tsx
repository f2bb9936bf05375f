import { sessionTitle } from '#events';
import { formatMoment } from '#ui/i18n';
import { Say, Section } from '#ui';
import type { MyPart } from '#registration';
import { joinOpensAt } from '../core/attendance.rules.js';
import { joinableOf } from '../core/join.rules.js';
import { presentNow } from '../core/present-now.queries.js';
import { JoinForm } from './join-form.js';
import { joinTexts } from './join.texts.js';

/** On my page: the way into the meeting, from when on it will be there, or that its link is still to come. */
export const joinPart: MyPart = {
  key: 'join',
  order: 10,
  show: async (tx, visit, { application, event }, path) => {
    const joinable = joinableOf(event, application.people, visit.now);
    const open = joinable.filter(({ state }) => state === 'open');
    const [next] = joinable;
    if (!next) return null;
    const t = joinTexts.of(visit.language);
    if (open.length === 0) {
      return (
        <Section title={t.title} stack>
          <p>
            <Say>
              {next.state === 'linkless'
                ? t.linkless
                : t.before(formatMoment(joinOpensAt(next.session), event.zone, visit.language))}
            </Say>
          </p>
        </Section>
      );
    }
    const present = await presentNow(
      tx,
      application.people.map((person) => person.registrationId),
    );
    return (
      <>
        {open.map((one) => {
          const title = sessionTitle(event, one.session, visit.language);
          const joined = new Set(
            present.filter(({ sessionId }) => sessionId === one.session.id).map(({ registrationId }) => registrationId),
          );
          return (
            <Section key={one.session.id} title={title ? t.titleOf(title) : t.title} stack>
              <JoinForm event={event} joinable={one} joined={joined} path={path} />
            </Section>
          );
        })}
      </>
    );
  },
};
