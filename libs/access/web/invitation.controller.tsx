import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import {
  type Actor,
  Config,
  LinkSigner,
  page,
  Public,
  seeOther,
  sessionToken,
  type Visit,
  Visited,
  refusal,
} from '#platform';
import { type Problem } from '#ui';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Door } from '../core/door.js';
import { Invitations } from '../core/invitations.js';
import { browserOf, keepSession } from './browser.js';
import { JoinForm } from './invitation.form.js';
import { InvitationPage } from './invitation.page.js';

@Controller('/w/:slug/invitations')
@Public()
export class InvitationController {
  constructor(
    private readonly invitations: Invitations,
    private readonly door: Door,
    private readonly config: Config,
    private readonly signer: LinkSigner,
  ) {}

  @Get(':token')
  async open(@Visited() visit: Visit, @Param('token') token: string, @Req() request: FastifyRequest) {
    const invitation = await this.invitations.look(visit.workspace.id, token);
    const loggedInAs = (await this.#actor(request))?.email ?? null;
    return page(
      <InvitationPage visit={visit} invitation={invitation} loggedInAs={loggedInAs} form={JoinForm.blank()} />,
    );
  }

  @Post(':token')
  async joinAnew(
    @Visited() visit: Visit,
    @Param('token') token: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const invitation = await this.invitations.look(visit.workspace.id, token);
    const sent = await JoinForm.read(body);
    const again = (problems: readonly Problem[]) =>
      page(
        <InvitationPage
          visit={visit}
          invitation={invitation}
          loggedInAs={null}
          form={sent.typed}
          problems={problems}
        />,
        422,
      );
    if (sent.refused.length) return again(sent.problems(visit.language));
    try {
      keepSession(
        reply,
        await this.invitations.joinAnew(visit.workspace.id, token, sent.value, browserOf(request)),
        this.config,
        this.signer,
      );
      return seeOther(`/w/${visit.workspace.slug}/staff`, 'member-joined');
    } catch (error) {
      return again(refusal(error, visit.language));
    }
  }

  @Post(':token/membership')
  async join(@Visited() visit: Visit, @Param('token') token: string, @Req() request: FastifyRequest) {
    const actor = await this.#actor(request);
    if (!actor) return seeOther(`/login?next=${encodeURIComponent(`/w/${visit.workspace.slug}/invitations/${token}`)}`);
    await this.invitations.join(visit.workspace.id, token, actor);
    return seeOther(`/w/${visit.workspace.slug}/staff`, 'member-joined');
  }

  /** A page open to all may still be read by somebody who is logged in. */
  async #actor(request: FastifyRequest): Promise<Actor | null> {
    const token = sessionToken(request);
    return token ? this.door.actor(token, undefined) : null;
  }
}
