import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Clock, page, Public, seeOther, type Visit, Visited } from '#platform';
import type { TypedOf } from '#ui/forms';
import { myPath } from '../core/links.js';
import { type MyNeeds, SupportNeeds, takesNeeds } from '../core/support/support-needs.js';
import { MySupportForm, supportOf, supportTyped } from './support.form.js';
import { MySupportPage } from './my-support.page.js';

/** What participants need: behind their link on a page of its own, so that my page shows none of it. */
@Controller('/w/:slug/my/:token/support')
@Public()
export class MySupportController {
  constructor(
    private readonly needs: SupportNeeds,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(@Visited() visit: Visit, @Param('token') token: string) {
    const mine = await this.needs.mine(visit.workspace.id, token);
    return page(this.#page(visit, token, mine, formOf(mine)));
  }

  @Post()
  async change(@Visited() visit: Visit, @Param('token') token: string, @Body() body: unknown) {
    const sent = await MySupportForm.read(body);
    if (sent.refused.length > 0) {
      const mine = await this.needs.mine(visit.workspace.id, token);
      return page(this.#page(visit, token, mine, sent.typed, sent.problems(visit.language)), 422);
    }
    const wishes = sent.value.people.map(
      ({ registrationId, support }) => [registrationId, supportOf(support)] as const,
    );
    await this.needs.change(visit.workspace.id, token, new Map(wishes));
    return seeOther(myPath(visit.workspace, token), 'registration.support-kept');
  }

  #page(
    visit: Visit,
    token: string,
    mine: MyNeeds,
    form: TypedOf<typeof MySupportForm>,
    problems: ReturnType<MySupportForm['problems']> = [],
  ) {
    return (
      <MySupportPage
        visit={visit}
        {...mine}
        path={myPath(visit.workspace, token)}
        open={takesNeeds(mine.event, this.clock.now())}
        form={form}
        problems={problems}
      />
    );
  }
}

const formOf = ({ needs }: MyNeeds): TypedOf<typeof MySupportForm> => ({
  people: needs
    .filter(({ theirOwn }) => !theirOwn)
    .map(({ person: { registrationId }, support }) => ({ registrationId, support: supportTyped(support) })),
});
