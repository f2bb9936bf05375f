import { Injectable } from '@nestjs/common';
import { type Sentence, sentenceIn } from '#ui/i18n';
import type { Actor } from './actor.js';
import type { BannerView, Visit } from './visit.js';

export interface StaffBanner {
  /** of those who can do something about it; besides them the operator is told */
  permission: string;
  text: Sentence;
  /** where something can be done, by the slug of a workspace */
  href: (slug: string) => string;
  link: Sentence;
  /** asked for every staff page, so its answer is kept for a while; without a workspace: anywhere in the installation */
  stands(workspaceId: string | undefined): Promise<boolean>;
}

/** What stands over every staff page until somebody has seen to it; each context adds its own. */
@Injectable()
export class StaffBanners {
  readonly #banners: StaffBanner[] = [];

  add(...banners: readonly StaffBanner[]): void {
    this.#banners.push(...banners);
  }

  async of(visit: Visit, actor: Actor): Promise<BannerView[]> {
    const workspace = visit.maybeWorkspace;
    const standing: BannerView[] = [];
    for (const banner of this.#banners) {
      const acts = workspace !== undefined && actor.may(banner.permission);
      if (!acts && !actor.operator) continue;
      if (!(await banner.stands(workspace?.id))) continue;
      standing.push({
        text: sentenceIn(banner.text, visit.language),
        ...(acts && { href: banner.href(workspace.slug), link: sentenceIn(banner.link, visit.language) }),
      });
    }
    return standing;
  }
}
