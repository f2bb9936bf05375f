import type { Visit } from '#platform';
import { catalogue } from '#ui/i18n';
import { Chip, Icon, LinkButton, Section } from '#ui';
import type { FirstSteps } from '../core/first-steps.queries.js';

/** Three steps to the first event, ticked off as they are done; the first open one has the solid button. */
export function FirstStepsSection({ visit, first: { directory, eventId } }: { visit: Visit; first: FirstSteps }) {
  const t = texts.of(visit.language);
  const staff = `/w/${visit.workspace.slug}/staff`;
  const steps = [
    { ...t.directory, done: directory, href: `${staff}/offices` },
    { ...t.event, done: eventId !== null, href: `${staff}/events/new` },
    { ...t.publication, done: false, href: eventId ? `${staff}/events/${eventId}` : `${staff}/events?show=drafts` },
  ];
  const next = steps.findIndex(({ done }) => !done);
  return (
    <Section title={t.title}>
      <ol class="todo-list">
        {steps.map(({ title, detail, action, done, href }, place) => (
          <li key={href} class={done ? 'ok' : undefined}>
            {done ? <Icon name="check" /> : <b class="icon number">{place + 1}</b>}
            <div>
              <b>{title}</b>
              <p>{detail}</p>
            </div>
            {done ? (
              <Chip tone="ok">{t.done}</Chip>
            ) : (
              <LinkButton href={href} kind={place === next ? 'solid' : 'quiet'}>
                {action}
              </LinkButton>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}

const texts = catalogue({
  ja: {
    title: 'はじめての催しまで',
    done: '済み',
    directory: {
      title: '名簿を用意する',
      detail: '案内を送る事業所・機関と人を入れます。CSVの表（Excelから保存できます）でまとめて取り込めます',
      action: '名簿を開く',
    },
    event: {
      title: '催しをつくる',
      detail: '日時、会場、定員を入れて、下書きを保存します。公開するまで、だれにも見えません',
      action: '催しをつくる',
    },
    publication: {
      title: '公開して、案内を送る',
      detail: '公開すると、だれでも申し込めます。名簿から選んで、案内のメールを送れます',
      action: '催しを開く',
    },
  },
  en: {
    title: 'On the way to your first event',
    done: 'Done',
    directory: {
      title: 'Fill the directory',
      detail: 'Enter the offices and people you will invite, or import them from a CSV table (Excel saves one)',
      action: 'Open the directory',
    },
    event: {
      title: 'Make an event',
      detail: 'Enter date, venue and places, and save the draft. Nobody sees it until it is published',
      action: 'Make an event',
    },
    publication: {
      title: 'Publish it and invite people',
      detail: 'Once it is published, anybody can apply, and you can invite people from the directory',
      action: 'Open the event',
    },
  },
});
