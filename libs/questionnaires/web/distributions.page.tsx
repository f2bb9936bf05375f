import type { PageOf, Visit } from '#platform';
import { Button, Form, LinkButton, Pager, Pair, type Problem, Section, Sheet } from '#ui';
import { Fields, type TypedOf } from '#ui/forms';
import { formatDay, sentenceIn } from '#ui/i18n';
import type { DistributionLine, ListedDistributions } from '../core/distributions.js';
import { DistributionForm, distributionWords } from './distribution.form.js';
import { distributionsTexts } from './distributions.texts.js';
import { QuestionnaireFrame } from './questionnaire-frame.js';
import { questionnairePath } from './questionnaire-path.js';

interface DistributionsPageProps {
  visit: Visit;
  listed: ListedDistributions;
  pageOf: PageOf;
  form: TypedOf<typeof DistributionForm>;
  /** a line that is there already is put right */
  correcting: boolean;
  problems?: readonly Problem[];
}

/** 配布: copies on paper, and how many of them never arrived. */
export function DistributionsPage({ visit, listed, pageOf, form, correcting, problems = [] }: DistributionsPageProps) {
  const t = distributionsTexts.of(visit.language);
  const home = questionnairePath(visit.workspace, listed.questionnaire.id);
  const here = `${home}/distributions`;
  const back = (
    <LinkButton kind="quiet" href={home}>
      {t.back}
    </LinkButton>
  );
  return (
    <QuestionnaireFrame visit={visit} framed={listed} current="questionnaire" part={t.distributions} actions={back}>
      <p class="note">{t.lead}</p>
      <Sheet
        folds
        dense
        columns={[
          { key: 'on', label: t.on, rowHead: true },
          { key: 'channel', label: t.channel },
          { key: 'office', label: t.office },
          { key: 'copies', label: t.copies, num: true },
          { key: 'undelivered', label: t.undelivered, num: true },
          { key: 'act', label: t.correct, unseen: true, class: 'act' },
        ]}
        rows={listed.lines.map((line) => rowOf(visit, line, here))}
        empty={t.none}
      />
      <Pager page={pageOf.page} size={pageOf.size} total={listed.total} href={(number) => `${here}?page=${number}`} />
      <Section title={correcting ? t.edit : t.add}>
        <Form action={here} problems={problems} class="narrow">
          <Fields of={DistributionForm} typed={form} names={['id', 'distributedOn', 'channel', 'office']} />
          <Pair>
            <Fields of={DistributionForm} typed={form} names={['copies', 'undelivered']} />
          </Pair>
          <div class="row">
            <Button>{t.save}</Button>
            {correcting && (
              <>
                <LinkButton kind="quiet" href={here}>
                  {t.cancel}
                </LinkButton>
                <Button kind="text" formAction={`${here}/${form.id}/removal`}>
                  {t.remove}
                </Button>
              </>
            )}
          </div>
        </Form>
      </Section>
    </QuestionnaireFrame>
  );
}

function rowOf({ language }: Visit, line: DistributionLine, here: string) {
  const t = distributionsTexts.of(language);
  const on = formatDay(new Date(`${line.distributedOn}T00:00:00Z`), 'UTC', language);
  return {
    key: line.id,
    cells: {
      on: <time dateTime={line.distributedOn}>{on}</time>,
      channel: sentenceIn(distributionWords[line.channel], language),
      office: line.office || t.nobody,
      copies: line.copies,
      undelivered: line.undelivered,
      act: (
        <LinkButton kind="text" href={`${here}?line=${line.id}#f-copies`} label={t.correctOf(on)}>
          {t.correct}
        </LinkButton>
      ),
    },
  };
}
