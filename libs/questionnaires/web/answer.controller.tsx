import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { page, Public, seeOther, type Visit, Visited } from '#platform';
import { nest } from '#ui/forms';
import { answeredIn, type Typed, typedOf } from '../core/answers.js';
import { answerPath } from '../core/links.js';
import { Responses } from '../core/responses.js';
import { AnswerPage } from './answer.page.js';
import { ClosedPage, ThanksPage } from './answered.page.js';

/** What the link in a request opens. Links are opened by scanners too: reading changes nothing. */
@Controller('/w/:slug/q/:token')
@Public()
export class AnswerController {
  constructor(private readonly responses: Responses) {}

  @Get()
  async show(@Visited() visit: Visit, @Param('token') token: string) {
    const opened = await this.responses.open(visit.workspace.id, token);
    if (!opened.open) return page(<ClosedPage visit={visit} {...opened} answered={answeredIn(opened.states) > 0} />);
    const typed = typedOf(opened.version.items, opened.states);
    return page(
      <AnswerPage visit={visit} {...opened} typed={typed} read={null} path={answerPath(visit.workspace, token)} />,
    );
  }

  @Post()
  async send(@Visited() visit: Visit, @Param('token') token: string, @Body() body: unknown) {
    let typed: Typed = {};
    const path = answerPath(visit.workspace, token);
    const unstored = await this.responses.submit(visit.workspace.id, token, () => {
      typed = nest(body);
      const { version, asked } = typed;
      return { versionId: String(version), typed, asked: asked === 'yes', language: visit.language };
    });
    return unstored
      ? page(<AnswerPage visit={visit} {...unstored} typed={typed} path={path} />, 422)
      : seeOther(`${path}/thanks`);
  }

  @Get('thanks')
  async thank(@Visited() visit: Visit, @Param('token') token: string) {
    const opened = await this.responses.open(visit.workspace.id, token);
    const path = answerPath(visit.workspace, token);
    return opened.invitation.answeredAt ? page(<ThanksPage visit={visit} {...opened} path={path} />) : seeOther(path);
  }
}
