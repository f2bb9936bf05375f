import { type EventView, sessionTitle } from '#events';
import { calledAs } from '#registration';
import { type Problem, Button, Choices, Form, HiddenField, Say, useReading, useTexts } from '#ui';
import type { Joinable } from '../core/join.rules.js';
import { joinTexts } from './join.texts.js';

interface JoinFormProps {
  event: EventView;
  joinable: Joinable;
  /** registrations of those who have joined this session before */
  joined: ReadonlySet<string>;
  /** of my page, without a slash at the end */
  path: string;
  problems?: readonly Problem[] | undefined;
}

/** The button that leads into the meeting. One mailbox may stand for several people: then it asks who sits before the screen. */
export function JoinForm({ event, joinable: { session, people }, joined, path, problems }: JoinFormProps) {
  const t = useTexts(joinTexts);
  const { language } = useReading();
  const again = people.some((person) => joined.has(person.registrationId));
  const [only, ...others] = people;
  return (
    <Form
      action={`${path}/join`}
      name={`join-${event.sessions.indexOf(session)}`}
      problems={problems}
      label={sessionTitle(event, session, language) || undefined}
    >
      <HiddenField name="session" value={session.id} />
      {others.length === 0 ? (
        <HiddenField name="people" value={only!.registrationId} />
      ) : (
        <Choices
          kind="checkbox"
          name="people"
          legend={t.who}
          hint={t.whoHint}
          value={[...joined]}
          options={people.map((person) => ({
            value: person.registrationId,
            label: calledAs(person, language, 'san'),
            hint: joined.has(person.registrationId) ? t.here : undefined,
          }))}
        />
      )}
      <div class="row">
        <Button big full icon="screen">
          {again ? t.again : t.join}
        </Button>
      </div>
      <p class="soft">
        <Say>{t.note}</Say>
      </p>
    </Form>
  );
}
