import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { Config, LinkSigner, page, Public, readForm, seeOther, type Visit, Visited, refusal } from '#platform';
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
    return page(<SetUpPage visit={visit} form={new SetUpForm()} />);
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
    const { form, problems } = await readForm(SetUpForm, body, visit.language);
    if (problems.length) return page(<SetUpPage visit={visit} form={form} problems={problems} />, 422);
    try {
      const language = visit.language === 'en' ? 'en' : 'ja';
      const signedIn = await this.setUp.found(token, { ...form, language }, browserOf(request));
      keepSession(reply, signedIn, this.config, this.signer);
      return seeOther(`/w/${form.slug}/staff`, 'set-up-done');
    } catch (error) {
      return page(<SetUpPage visit={visit} form={form} problems={refusal(error, visit.language)} />, 422);
    }
  }
}
