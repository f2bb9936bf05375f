import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Id, NotFound, page, Public, seeOther, Visited, type Visit } from '#platform';
import { Confirm } from '#ui';
import { problemsIn } from '#ui/forms';
import { plainText } from '#ui/i18n';
import { officePath } from '../core/links.js';
import { OfficeActs } from '../core/office-acts.js';
import { OfficePages } from '../core/office-pages.js';
import { registrationWords } from '../core/registration-words.js';
import { ChangeForm } from './change.form.js';
import { myTexts } from './my.texts.js';
import { ColleagueForm, SwapForm } from './office.form.js';
import { officeTexts } from './office.texts.js';
import { OfficeView } from './office-view.js';
import { faultProblems } from './seat-problems.js';

/** What the link of an office opens: its people at coming events. Opening it changes nothing. */
@Controller('/w/:slug/office/:token')
@Public()
export class OfficeController {
  constructor(
    private readonly view: OfficeView,
    private readonly pages: OfficePages,
    private readonly acts: OfficeActs,
  ) {}

  @Get()
  show(@Visited() visit: Visit, @Param('token') token: string) {
    return this.view.show(visit, token);
  }

  @Post('registrations/:id/swap')
  async swap(@Visited() visit: Visit, @Param('token') token: string, @Id() id: string, @Body() sent: SwapForm) {
    const trouble = { what: 'swap' as const, id, typed: sent.typed };
    if (sent.refused.length > 0)
      return this.view.show(visit, token, { ...trouble, problems: sent.problems(visit.language) });
    try {
      await this.acts.swap(visit.workspace.id, token, id, sent.value);
    } catch (error) {
      return this.view.refused(visit, token, error, 'name', (problems) => ({ ...trouble, problems }));
    }
    return seeOther(officePath(visit.workspace, token), 'changed');
  }

  @Post('registrations/:id/changes')
  async change(@Visited() visit: Visit, @Param('token') token: string, @Id() id: string, @Body() sent: ChangeForm) {
    const trouble = { what: 'change' as const, id, typed: sent.typed };
    if (sent.refused.length > 0)
      return this.view.show(visit, token, { ...trouble, problems: sent.problems(visit.language) });
    const [wanted] = sent.value.people;
    if (!wanted) throw new NotFound();
    try {
      const faults = await this.acts.change(visit.workspace.id, token, id, wanted.seats, wanted.email);
      if (faults.length > 0) {
        const problems = problemsIn(faultProblems(faults), visit.language);
        return await this.view.show(visit, token, { ...trouble, problems });
      }
    } catch (error) {
      return this.view.refused(visit, token, error, 'people.0.email', (problems) => ({ ...trouble, problems }));
    }
    return seeOther(officePath(visit.workspace, token), 'changed');
  }

  @Post('registrations/:id/cancellation')
  async cancel(@Visited() visit: Visit, @Param('token') token: string, @Id() id: string) {
    await this.acts.cancel(visit.workspace.id, token, id);
    return seeOther(officePath(visit.workspace, token), 'cancelled');
  }

  @Post('registrations/:id/restoration')
  async restore(@Visited() visit: Visit, @Param('token') token: string, @Id() id: string) {
    await this.acts.restore(visit.workspace.id, token, id);
    return seeOther(officePath(visit.workspace, token), 'restored');
  }

  @Post('events/:id/people')
  async add(@Visited() visit: Visit, @Param('token') token: string, @Id() id: string, @Body() sent: ColleagueForm) {
    const trouble = { what: 'add' as const, id, typed: sent.typed };
    if (sent.refused.length > 0)
      return this.view.show(visit, token, { ...trouble, problems: sent.problems(visit.language) });
    const { idempotencyKey, people } = sent.value;
    const { seats: picks, ...person } = people[0]!;
    try {
      const colleague = { ...person, picks, idempotencyKey };
      const done = await this.acts.add(visit.workspace.id, token, id, colleague, visit.language);
      if ('faults' in done) {
        const problems = problemsIn(faultProblems(done.faults), visit.language);
        return await this.view.show(visit, token, { ...trouble, problems });
      }
      const path = officePath(visit.workspace, token);
      return seeOther(path, done.already.length > 0 ? 'registration.some-already' : 'added');
    } catch (error) {
      return this.view.refused(visit, token, error, 'people.0.name', (problems) => ({ ...trouble, problems }));
    }
  }

  /** Asks once before everybody is out. */
  @Get('events/:id/cancellation')
  async cancelling(@Visited() visit: Visit, @Param('token') token: string, @Id() id: string) {
    const { events } = await this.pages.show(visit.guest, token);
    const path = officePath(visit.workspace, token);
    const own = events.find(({ event }) => event.id === id)?.applications.filter(({ byOffice }) => byOffice) ?? [];
    const leaving = own.flatMap(({ application }) => application.people.filter((person) => person.live));
    if (leaving.length === 0) return seeOther(path);
    const t = myTexts.of(visit.language);
    const words = registrationWords.of(visit.language);
    const names = leaving.map(({ name }) => words.san(name)).join(words.and);
    return page(
      <Confirm
        kind="guest"
        visit={visit}
        title={plainText(t.cancelTitle)}
        question={officeTexts.of(visit.language).cancelAllQuestion(names)}
        action={`${path}/events/${id}/cancellation`}
        verb={t.cancelVerb}
        back={path}
        backLabel={t.keep}
      />,
    );
  }

  @Post('events/:id/cancellation')
  async cancelAll(@Visited() visit: Visit, @Param('token') token: string, @Id() id: string) {
    await this.acts.cancelAll(visit.workspace.id, token, id);
    return seeOther(officePath(visit.workspace, token), 'cancelled');
  }
}
