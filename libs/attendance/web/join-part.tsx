import { sessionTitle } from '#events';
import { formatMoment } from '#ui/i18n';
import { Say, Section } from '#ui';
import type { MyPart } from '#registration/web';
import { joinOpensAt } from '../core/attendance.rules.js';
import { type Joinable, joinableOf } from '../core/join.rules.js';
import { presentNow } from '../core/present-now.queries.js';
import { JoinForm } from './join-form.js';
import { joinTexts } from './join.texts.js';

interface Joining {
  /** of the sessions that are not over, the earliest */
  next: Joinable;
  open: readonly (Joinable & { joined: readonly string[] })[];
}

/** On my page: the way into the meeting, from when on it will be there, or that its link is still to come. */
export const joinPart: MyPart<Joining> = {
  key: 'join',
  read: async (tx, _guest, { application, event, now }) => {
    const joinable = joinableOf(event, application.people, now);
    const open = joinable.filter(({ state }) => state === 'open');
    const [next] = joinable;
    if (!next) return null;
    const people = application.people.map(({ registrationId }) => registrationId);
    const present = open.length > 0 ? await presentNow(tx, people) : [];
    const joinedOf = (id: string) =>
      present.filter(({ sessionId }) => sessionId === id).map(({ registrationId }) => registrationId);
    return { next, open: open.map((one) => ({ ...one, joined: joinedOf(one.session.id) })) };
  },
  draw: ({ next, open }, visit, { event, path }) => {
    const t = joinTexts.of(visit.language);
    if (open.length === 0) {
      return (
        <Section key="join" title={t.title} stack>
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
    return (
      <>
        {open.map((one) => {
          const title = sessionTitle(event, one.session, visit.language);
          return (
            <Section key={one.session.id} title={title ? t.titleOf(title) : t.title} stack>
              <JoinForm event={event} joinable={one} joined={new Set(one.joined)} path={path} />
            </Section>
          );
        })}
      </>
    );
  },
};
