import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Language } from '#ui/i18n';
import type { StaffLinks } from '#ui';
import type { Actor, Asker, Guest } from './actor.js';
import type { WorkspaceView } from './ports.js';

/** One entry of the staff's main menu, already allowed for this actor. */
export interface NavLink {
  key: string;
  href: string;
  label: string;
}

/** What stands over every staff page until somebody has seen to it. */
export interface BannerView {
  text: string;
  /** where something can be done, for those who may */
  href?: string;
  link?: string;
}

/** Everything a page may know of the request it answers. */
export class Visit {
  language: Language = 'ja';
  furigana = true;
  path = '/';
  /** path and query, for links back to the same page */
  url = '/';
  now!: Date;
  requestId = '';
  makeNonce = (): string => '';
  baseUrl = '';
  /** the site is served over https, whatever stands in front of it */
  https = false;
  /** the client's address as TRUST_PROXY lets us know it; for limits only, never logged */
  address = '';
  /** what limits count as one client */
  client = '';
  notice?: string;
  mailboxBanner = false;
  insecureBanner = false;
  banners: BannerView[] = [];
  nav: NavLink[] = [];
  /** sides of 設定 */
  settings: NavLink[] = [];
  /** where the bar of staff pages leads */
  links?: StaffLinks;
  maybeWorkspace?: WorkspaceView;
  maybeActor?: Actor;

  /** of the content security policy, made for the first script that asks for it */
  get nonce(): string {
    return (this.#nonce ??= this.makeNonce());
  }
  #nonce?: string;

  /** The workspace of the address; a route without `:slug` has none. */
  get workspace(): WorkspaceView {
    if (!this.maybeWorkspace) throw new Error('this route has no workspace');
    return this.maybeWorkspace;
  }

  get actor(): Actor {
    if (!this.maybeActor) throw new Error('this route has no actor');
    return this.maybeActor;
  }

  /** As faces know who asks. */
  get asker(): Asker {
    return { workspaceId: this.workspace.id, actor: this.actor, language: this.language };
  }

  get guest(): Guest {
    return { workspaceId: this.workspace.id, language: this.language };
  }

  get actorName(): string | undefined {
    return this.maybeActor?.name;
  }
}

const visits = new WeakMap<FastifyRequest, Visit>();

export function visitOf(request: FastifyRequest): Visit {
  let visit = visits.get(request);
  if (!visit) {
    visit = new Visit();
    visits.set(request, visit);
  }
  return visit;
}

/** The visit as a handler's parameter. */
export const Visited = createParamDecorator((_: unknown, context: ExecutionContext) =>
  visitOf(context.switchToHttp().getRequest<FastifyRequest>()),
);
