import { type EventView, takesApplications } from '#events';
import type { Visit } from '#platform';
import { Button, Form, type Problem } from '#ui';
import { Fields, type TypedOf } from '#ui/forms';
import type { BoardLine } from '../../core/campaigns/board.queries.js';
import { AnswerForm } from './board.form.js';
import { boardTexts } from './board.texts.js';

export interface DrawerForm {
  form: TypedOf<typeof AnswerForm>;
  problems: readonly Problem[];
}

interface AnswerDrawerProps {
  visit: Visit;
  event: EventView;
  line: BoardLine;
  drawer: DrawerForm;
}

/** 返事を記録: what somebody says on the telephone or by fax, in two taps. */
export function AnswerDrawer({ visit, event, line, drawer: { form, problems } }: AnswerDrawerProps) {
  const t = boardTexts.of(visit.language);
  const base = `/w/${visit.workspace.slug}/staff/events/${event.id}`;
  const drawn = { of: AnswerForm, typed: form };
  const modes = new Set(event.sessions.flatMap(({ pools }) => pools.map(({ mode }) => mode)));
  const query = visit.url.includes('?') ? visit.url.slice(visit.url.indexOf('?')) : '';
  return (
    <section class="answer-drawer" id="answer" aria-labelledby="answer-title">
      <h2 id="answer-title">
        {t.drawer} <span class="soft">{[line.name, line.phone].filter(Boolean).join(' ')}</span>
      </h2>
      <Form action={`${base}/campaigns/answers/${line.id}${query}`} problems={problems} name="answer" class="wide">
        <div class="filters">
          <Fields {...drawn} names={['idempotencyKey', 'by', 'count', 'names']} />
          {modes.size > 1 && <Fields {...drawn} names={['mode']} />}
          {!takesApplications(event, visit.now) && <Fields {...drawn} names={['reason']} />}
          <Button name="act" value="come">
            {t.asCome}
          </Button>
          <Fields {...drawn} names={['word']} />
          <Button kind="quiet" name="act" value="decline">
            {t.asDecline}
          </Button>
          <Button kind="quiet" name="act" value="call">
            {t.asCall}
          </Button>
          {line.channel !== 'mail' && (
            <Button kind="quiet" name="act" value="returned">
              {t.asReturned}
            </Button>
          )}
        </div>
      </Form>
      <p>
        <a href={`${base}/admissions/new`}>{t.admission}</a>
      </p>
    </section>
  );
}
