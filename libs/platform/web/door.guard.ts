import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isLoopback } from '../config/config.js';
import { DomainError, NotFound } from '../errors.js';
import type { Actor } from './actor.js';
import { becomes } from '../database/time-limits.js';
import { type Door, doorKey, exportKey } from './doors.js';
import { letIn } from './kept-pages.js';
import { cameFromElsewhere } from './origin.js';
import { Navigation } from './navigation.js';
import { StaffDoor, WorkspaceProfile } from './ports.js';
import { sessionToken } from './session-cookie.js';
import { StaffBanners } from './staff-banners.js';
import { type Visit, visitOf } from './visit.js';

/** Thrown where an unknown visitor asks for a staff page: the filter sends browsers to the log-in page. */
export class SignInFirst extends DomainError {
  constructor() {
    super('sign-in-first', { ja: 'ログインしてください。', en: 'Please log in.' }, { status: 401 });
  }
}

/** One guard for every route: which workspace, who is asking, may they enter. */
@Injectable()
export class DoorGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly workspaces: WorkspaceProfile,
    private readonly staff: StaffDoor,
    private readonly navigation: Navigation,
    private readonly banners: StaffBanners,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest<{ Params: Record<string, string | undefined> }>>();
    const door = this.reflector.getAllAndOverride<Door>(doorKey, [context.getHandler(), context.getClass()]);
    if (!door) throw new Error('a route without a door');
    if (cameFromElsewhere(request, door)) {
      throw new DomainError('foreign-origin', foreignOrigin, { status: 403 });
    }
    const visit = visitOf(request);
    const slug = request.params.slug;
    if (slug !== undefined) {
      const workspace = await this.workspaces.of(slug);
      if (!workspace) throw new NotFound();
      visit.maybeWorkspace = workspace;
    }
    const reply = http.getResponse<FastifyReply>();
    if (door.open) {
      letIn(reply);
      return true;
    }
    const token = sessionToken(request);
    const actor = token ? await this.staff.actor(token, visit.maybeWorkspace?.id) : null;
    if (!actor) throw new SignInFirst();
    this.#welcome(visit, actor);
    becomes(this.reflector.get<boolean>(exportKey, context.getHandler()) ? 'export' : 'staff');
    if (!actor.may(door.permission)) {
      if (visit.maybeWorkspace) await this.staff.denied(actor, door.permission, visit.maybeWorkspace.id);
      throw new DomainError('not-allowed', notAllowed, { status: 403 });
    }
    if (request.method === 'GET') visit.banners = await this.banners.of(visit, actor);
    return true;
  }

  /** What the pages of staff show of them, also the one that turns them away. */
  #welcome(visit: Visit, actor: Actor): void {
    visit.maybeActor = actor;
    if (visit.language === 'ja-easy') visit.language = 'ja';
    visit.links = { account: '/account' };
    if (!visit.maybeWorkspace) return;
    const { slug } = visit.maybeWorkspace;
    visit.nav = this.navigation.links(visit, actor, slug);
    visit.links.search = this.navigation.searchAt?.(slug);
    visit.settings = this.navigation.settings(visit, actor, slug);
    const mailbox = visit.nav.find(({ key }) => key === 'mailbox');
    if (isLoopback(visit.address)) visit.links.mailbox = mailbox?.href;
  }
}

const notAllowed = {
  ja: 'この操作をする権限がありません。必要なときは、団体の管理者に頼んでください。',
  en: 'You do not have permission for this. Please ask an owner of the host body.',
};

const foreignOrigin = {
  ja: 'ほかのサイトから送られた操作のため、受け付けませんでした。このサイトのページを開き直して、もう一度お試しください。',
  en: 'This came from another site and was not accepted. Please open the page on this site and try again.',
};
