import { Body, Controller, Get, Post } from '@nestjs/common';
import { Asked, Id, page, parsePage, refusal, seeOther, Staff, uuidv7, type Visit, Visited } from '#platform';
import type { Problem } from '#ui';
import type { TypedOf } from '#ui/forms';
import { Distributions } from '../core/distributions.js';
import { zoneOf } from '../core/questionnaire-frames.js';
import { DistributionForm } from './distribution.form.js';
import { DistributionsPage } from './distributions.page.js';
import { distributionsTexts } from './distributions.texts.js';
import { questionnairePath } from './questionnaire-path.js';

/** Copies of a questionnaire on paper: noted, put right, taken back. */
@Controller('/w/:slug/staff/questionnaires/:id/distributions')
@Staff('questionnaires.edit')
export class DistributionsController {
  constructor(private readonly distributions: Distributions) {}

  @Get()
  list(@Visited() visit: Visit, @Id() id: string, @Asked('page') at: string, @Asked('line') line: string) {
    return this.#page(visit, id, { at, line });
  }

  @Post()
  async note(@Visited() visit: Visit, @Id() id: string, @Body() sent: DistributionForm) {
    const problems = [...sent.problems(visit.language), ...wrongTogether(sent, visit)];
    if (problems.length > 0) return this.#page(visit, id, { form: sent.typed, problems });
    const { id: line, copies, undelivered, ...handout } = sent.value;
    try {
      const whole = { ...handout, copies: copies!, undelivered: undelivered ?? 0 };
      await this.distributions.note(visit.workspace.id, visit.actor, id, line, whole);
    } catch (error) {
      return this.#page(visit, id, { form: sent.typed, problems: refusal(error, visit.language) });
    }
    return seeOther(`${questionnairePath(visit.workspace, id)}/distributions`, 'saved');
  }

  @Post(':line/removal')
  async forget(@Visited() visit: Visit, @Id() id: string, @Id('line') line: string) {
    await this.distributions.forget(visit.workspace.id, visit.actor, id, line);
    return seeOther(`${questionnairePath(visit.workspace, id)}/distributions`, 'saved');
  }

  async #page(visit: Visit, id: string, { at = '', line = '', form, problems = [] }: Shown) {
    const pageOf = parsePage(at);
    const listed = await this.distributions.list(visit.asker, id, pageOf);
    const there = listed.lines.find((one) => one.id === (form?.id ?? line));
    const today = visit.now.toLocaleDateString('sv-SE', { timeZone: zoneOf(listed, visit.workspace) });
    const shown =
      form ?? (there ? DistributionForm.of(there) : DistributionForm.blank({ id: uuidv7(), distributedOn: today }));
    return page(
      <DistributionsPage {...{ visit, listed, pageOf, problems }} form={shown} correcting={there !== undefined} />,
      problems.length > 0 ? 422 : 200,
    );
  }
}

interface Shown {
  at?: string;
  /** of the list, to be put right */
  line?: string;
  form?: TypedOf<typeof DistributionForm>;
  problems?: readonly Problem[];
}

/** What no field knows alone. */
function wrongTogether({ refused, value }: DistributionForm, { language }: Visit): Problem[] {
  const t = distributionsTexts.of(language);
  const { copies, undelivered, distributedOn } = value;
  const isRefused = (field: string) => refused.some((one) => one.field === field);
  return [
    ...(distributedOn === '' && !isRefused('distributedOn') ? [{ field: 'distributedOn', sentence: t.when }] : []),
    ...(copies === 0 ? [{ field: 'copies', sentence: t.noCopies }] : []),
    ...(copies !== null && (undelivered ?? 0) > copies ? [{ field: 'undelivered', sentence: t.more }] : []),
  ];
}
