import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import {
  Clock,
  Config,
  DomainError,
  endSession,
  inLanguage,
  LinkSigner,
  page,
  Public,
  RequestLimit,
  seeOther,
  sessionToken,
  type Visit,
  Visited,
} from '#platform';
import { type Problem } from '#ui';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Accounts } from '../core/accounts.js';
import { Homes } from '../core/homes.js';
import { LogIn } from '../core/log-in.js';
import { Door } from '../core/door.js';
import type { SignedIn } from '../core/sessions.js';
import { browserOf, keepSession } from './browser.js';
import { LoginForm, LoginLinkForm } from './login.form.js';
import { LinkSentPage, LoginLinkPage, LoginPage } from './login.page.js';
import { nextPath } from './next-path.js';

const quarter = 15 * 60_000;

@Controller()
@Public()
export class LoginController {
  /** By the client only, so that nobody can be kept out. */
  readonly #linkLimit: RequestLimit;

  constructor(
    private readonly logIn: LogIn,
    private readonly accounts: Accounts,
    private readonly homes: Homes,
    private readonly door: Door,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly signer: LinkSigner,
  ) {
    this.#linkLimit = new RequestLimit(config.limitLoginPer15Minutes, quarter);
  }

  @Get('login')
  async form(@Visited() visit: Visit, @Req() request: FastifyRequest, @Query('next') next?: string) {
    const token = sessionToken(request);
    const actor = token && (await this.door.actor(token, undefined));
    if (actor) return seeOther(nextPath(next) ?? (await this.#homeOf(actor.accountId)));
    return page(<LoginPage visit={visit} form={LoginForm.blank({ next: nextPath(next) })} />);
  }

  @Post('login')
  async byPassword(
    @Visited() visit: Visit,
    @Body() sent: LoginForm,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const again = (problems: readonly Problem[]) =>
      page(<LoginPage visit={visit} form={sent.typed} problems={problems} />, 422);
    if (sent.refused.length) return again(sent.problems(visit.language));
    const { email, password, next } = sent.value;
    const loggedIn = await this.logIn.byPassword(email, password, browserOf(request));
    if (loggedIn) return this.#welcome(loggedIn, reply, next);
    return again([{ field: 'password', sentence: inLanguage(wrongPassword, visit.language) }]);
  }

  @Post('login/links')
  async sendLink(@Visited() visit: Visit, @Body() sent: LoginLinkForm) {
    if (sent.refused.length) {
      const form = { ...LoginForm.blank(), email: sent.typed.email };
      return page(<LoginPage visit={visit} form={form} linkProblems={sent.problems(visit.language)} />, 422);
    }
    if (!this.#linkLimit.allow(visit.client, this.clock.now()))
      throw new DomainError('login.too-often', tooOften, { status: 429, retryAfter: quarter / 1000 });
    await this.logIn.requestLink(sent.value.email);
    return seeOther('/login/link-sent');
  }

  @Get('login/link-sent')
  linkSent(@Visited() visit: Visit) {
    return page(<LinkSentPage visit={visit} />);
  }

  @Get('login/links/:token')
  async openLink(@Visited() visit: Visit, @Param('token') token: string) {
    await this.logIn.look(token);
    return page(<LoginLinkPage visit={visit} action={visit.path} />);
  }

  @Post('login/links/:token')
  async byLink(
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#welcome(await this.logIn.byLink(token, browserOf(request)), reply, null);
  }

  @Post('sign-out')
  async signOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const token = sessionToken(request);
    if (token) await this.accounts.signOut(token);
    endSession(reply);
    return seeOther('/login', 'signed-out');
  }

  async #welcome(loggedIn: SignedIn, reply: FastifyReply, next: string | null) {
    keepSession(reply, loggedIn, this.config, this.signer);
    return seeOther(next ?? (await this.#homeOf(loggedIn.accountId)));
  }

  /** The one workspace, or the page where one chooses. */
  async #homeOf(accountId: string): Promise<string> {
    const [home, ...others] = await this.homes.of(accountId);
    return home && !others.length ? `/w/${home.slug}/staff` : '/workspaces';
  }
}

const wrongPassword = {
  ja: 'メールアドレスかパスワードが違います。忘れたときは、下の「リンクを送る」を使ってください。',
  en: 'The e-mail address or the password is not right. If you have forgotten it, use “Send the link” below.',
};

const tooOften = {
  ja: 'リンクを続けて求めたため、しばらく止めています。15分ほど待って、もう一度お試しください。',
  en: 'Links were asked for too often. Please wait about 15 minutes and try again.',
};
