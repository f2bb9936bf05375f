import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { Config, LinkSigner, page, Public, seeOther, type Visit, Visited, refusal } from '#platform';
import { type Problem } from '#ui';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SetUp } from '../core/set-up.js';
import { browserOf, keepSession } from './browser.js';
import { SetUpForm } from './set-up.form.js';
import { SetUpPage } from './set-up.page.js';

@Controller('set-up')
@Public()
export class SetUpController {
  constructor(
    private readonly setUp: SetUp,
    private readonly config: Config,
    private readonly signer: LinkSigner,
  ) {}

  @Get(':token')
  async form(@Visited() visit: Visit, @Param('token') token: string) {
    await this.setUp.look(token);
    return page(<SetUpPage visit={visit} form={SetUpForm.blank()} />);
  }

  @Post(':token')
  async found(
    @Visited() visit: Visit,
    @Param('token') token: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await this.setUp.look(token);
    const sent = await SetUpForm.read(body);
    const again = (problems: readonly Problem[]) =>
      page(<SetUpPage visit={visit} form={sent.typed} problems={problems} />, 422);
    if (sent.refused.length) return again(sent.problems(visit.language));
    try {
      const language = visit.language === 'en' ? 'en' : 'ja';
      const signedIn = await this.setUp.found(token, { ...sent.value, language }, browserOf(request));
      keepSession(reply, signedIn, this.config, this.signer);
      return seeOther(`/w/${sent.value.slug}/staff`, 'set-up-done');
    } catch (error) {
      return again(refusal(error, visit.language));
    }
  }
}
