import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import { endSession, Id, page, seeOther, Staff, type Visit, Visited, refusal } from '#platform';
import { type Problem } from '#ui';
import type { TypedOf } from '#ui/forms';
import type { FastifyReply } from 'fastify';
import { Accounts, isFormerAsked } from '../core/accounts.js';
import { Digests } from '../core/digests.js';
import { AccountForm, DigestsForm, PasswordForm } from './account.form.js';
import { AccountPage } from './account.page.js';

interface Shown {
  form?: TypedOf<typeof AccountForm>;
  problems?: readonly Problem[];
  passwordProblems?: readonly Problem[];
}

@Controller('account')
@Staff('signed-in')
export class AccountController {
  constructor(
    private readonly accounts: Accounts,
    private readonly digests: Digests,
  ) {}

  @Get()
  open(@Visited() visit: Visit) {
    return this.#page(visit, {}, 200);
  }

  @Post()
  async save(@Visited() visit: Visit, @Body() sent: AccountForm) {
    if (sent.refused.length)
      return this.#page(visit, { form: sent.typed, problems: sent.problems(visit.language) }, 422);
    await this.accounts.rename(visit.actor, sent.value.name, sent.value.language);
    return seeOther('/account', 'saved');
  }

  @Post('digests')
  async chooseDigests(@Visited() visit: Visit, @Body() sent: DigestsForm) {
    await this.digests.choose(visit.actor, sent.value.workspaces);
    return seeOther('/account', 'saved');
  }

  @Post('password')
  async changePassword(@Visited() visit: Visit, @Body() { value: { former, password } }: PasswordForm) {
    try {
      await this.accounts.changePassword(visit.actor, former, password);
    } catch (error) {
      return this.#page(visit, { passwordProblems: refusal(error, visit.language) }, 422);
    }
    return seeOther('/account', 'password-changed');
  }

  @Post('sessions/:id/sign-out')
  async endSession(@Visited() visit: Visit, @Id() id: string) {
    await this.accounts.endSession(visit.actor, id);
    return seeOther('/account', 'session-ended');
  }

  @Post('sign-outs')
  async signOutEverywhere(@Visited() visit: Visit, @Res({ passthrough: true }) reply: FastifyReply) {
    await this.accounts.signOutEverywhere(visit.actor);
    endSession(reply);
    return seeOther('/login', 'signed-out-everywhere');
  }

  async #page(visit: Visit, shown: Shown, status: number) {
    const { account, sessions } = await this.accounts.open(visit.actor.accountId);
    const digests = await this.digests.homesOf(visit.actor.accountId);
    const formerAsked = isFormerAsked(account, sessions, visit.actor);
    return page(
      <AccountPage
        visit={visit}
        form={AccountForm.of(account)}
        digests={digests}
        sessions={sessions}
        formerAsked={formerAsked}
        {...shown}
      />,
      status,
    );
  }
}
