import { Button, Icon, LinkButton, Say, Section } from '#ui';
import { markedAmong } from '../core/support/support.queries.js';
import { takesNeeds } from '../core/support/support-needs.js';
import type { MyPart } from './my-parts.js';
import type { RegistrationPart } from './registration-parts.js';
import { supportDeskTexts } from './support-desk.texts.js';
import { supportTexts } from './support.texts.js';

/** On my page: that something was told, never what, and the way to change it. */
export const mySupportPart: MyPart<number> = {
  key: 'support',
  read: async (tx, _guest, { application, event, now }) => {
    const live = application.people.filter((person) => person.live);
    if (!takesNeeds(event, now) || live.length === 0) return null;
    const marked = await markedAmong(
      tx,
      live.map(({ registrationId }) => registrationId),
    );
    return marked.size;
  },
  draw: (told, visit, { path }) => {
    const t = supportTexts.of(visit.language);
    return (
      <Section key="support" title={<Say>{t.title}</Say>} stack>
        <p>
          <Icon name="lock" /> <Say>{told > 0 ? t.told(told) : t.none}</Say>
        </p>
        <p class="row screen-only">
          <LinkButton kind="quiet" icon="pencil" href={`${path}/support`}>
            <Say>{t.open}</Say>
          </LinkButton>
        </p>
      </Section>
    );
  },
};

/** On the staff page of one person: that something is needed, and the button that opens it. */
export const supportPart: RegistrationPart<true> = {
  key: 'support',
  permission: 'support.arrange',
  read: async (tx, _asker, { registrationId }) => (await markedAmong(tx, [registrationId])).size > 0 || null,
  draw: (_, visit, { event, registrationId }) => {
    const t = supportDeskTexts.of(visit.language);
    const base = `/w/${visit.workspace.slug}/staff/events/${event.id}/support`;
    return (
      <Section key="support" title={t.title} stack>
        <p>
          <Icon name="lock" /> {t.marked}
        </p>
        <form method="post" action={`${base}/${registrationId}/views`} class="row screen-only">
          <Button kind="quiet">{t.open}</Button>
          <LinkButton kind="text" href={base}>
            {t.all}
          </LinkButton>
        </form>
        <p class="note">{t.noted}</p>
      </Section>
    );
  },
};
