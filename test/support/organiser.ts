import { SetUp } from '../../libs/access/index.js';
import type { Product } from './product.js';
import type { Answer, Visitor } from './visitor.js';

export const owner = { name: '笹森 千歳', email: 'sasamori@mizunohama.example', password: 'umi-to-yama-no-aida' };

/** Uses the one-time link that `npm start` prints: a host body, its owner, signed in. */
export async function foundHost(
  product: Product,
  slug = 'mizunohama',
  hostName = '瑞ノ浜はたらく支援ネットワーク',
): Promise<Organiser> {
  const link = await product.app.get(SetUp).freshLink();
  const visitor = product.visitor();
  const page = await visitor.get(link!.replace(product.url, ''));
  const answer = await visitor.submit(page, '/set-up/', { hostName, slug, ...owner });
  if (answer.status !== 200) throw new Error(`set-up answered ${answer.status}: ${answer.text}`);
  return new Organiser(visitor, slug);
}

export interface PoolPlan {
  mode: 'onsite' | 'online' | 'satellite';
  venue?: string;
  /** none: as many as come */
  capacity?: number;
}

export interface SessionPlan {
  title?: string;
  date: string;
  start: string;
  end: string;
  optional?: boolean;
  /** one of several to choose from */
  choice?: boolean;
  fee?: number;
  pools: PoolPlan[];
}

export interface EventPlan {
  title: string;
  sessions: SessionPlan[];
  deadline?: { on: string; at: string };
  more?: Record<string, string>;
}

/** A member of staff at a browser: everything goes through the pages. */
export class Organiser {
  constructor(
    readonly visitor: Visitor,
    readonly slug: string,
  ) {}

  path(rest: string): string {
    return `/w/${this.slug}/staff/${rest}`;
  }

  /** Signs in again, as after a weekend. */
  async logIn(): Promise<Answer> {
    const page = await this.visitor.get('/login');
    if (page.path !== '/login') return page;
    const answer = await this.visitor.submit(page, '/login', { email: owner.email, password: owner.password });
    if (answer.status !== 200) throw new Error(`not signed in: ${answer.status} ${answer.text}`);
    return answer;
  }

  /** Fills in the one page of a new event and publishes it. @returns its id */
  async publishEvent(plan: EventPlan): Promise<string> {
    const blank = await this.visitor.get(this.path('events/new'));
    const saved = await this.visitor.submit(blank, '/staff/events', { ...eventFields(plan), keep: 'draft' });
    const id = /events\/([0-9a-f-]{36})/.exec(saved.path)?.[1];
    if (!id) throw new Error(`the event was not saved: ${saved.status} ${saved.text}`);
    await this.publish(id);
    return id;
  }

  async publish(id: string): Promise<Answer> {
    const answer = await this.visitor.post(this.path(`events/${id}/publication`));
    if (answer.status !== 200) throw new Error(`not published: ${answer.status} ${answer.text}`);
    return answer;
  }
}

export function eventFields(plan: EventPlan): Record<string, string> {
  const fields: Record<string, string> = {
    title: plan.title,
    contactName: '事務局(担当 笹森)',
    contactPhone: '0000-00-0000',
    contactEmail: 'jimukyoku@mizunohama.example',
    ...(plan.deadline ? { deadlineOn: plan.deadline.on, deadlineAt: plan.deadline.at } : {}),
    ...plan.more,
  };
  plan.sessions.forEach((session, s) => {
    Object.assign(fields, {
      [`sessions.${s}.title`]: session.title ?? '',
      [`sessions.${s}.date`]: session.date,
      [`sessions.${s}.start`]: session.start,
      [`sessions.${s}.end`]: session.end,
      [`sessions.${s}.requirement`]: session.choice ? 'choice' : session.optional ? 'optional' : 'required',
      [`sessions.${s}.fee`]: session.fee ? String(session.fee) : '',
    });
    session.pools.forEach((pool, p) => {
      Object.assign(fields, {
        [`sessions.${s}.pools.${p}.mode`]: pool.mode,
        [`sessions.${s}.pools.${p}.venue`]: pool.venue ?? '',
        [`sessions.${s}.pools.${p}.capacity`]: pool.capacity === undefined ? '' : String(pool.capacity),
      });
    });
  });
  return fields;
}
