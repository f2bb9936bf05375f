import { Injectable } from '@nestjs/common';
import {
  type Actor,
  afterCommit,
  Audit,
  Clock,
  Database,
  NotFound,
  rows,
  type Statement,
  WorkspaceProfile,
  type WorkspaceView,
} from '#platform';
import { Workspace } from './workspace.entity.js';

/** What owners may set about their host body. */
export interface WorkspaceFacts {
  name: string;
  zone: string;
  replyTo: string | null;
  phone: string | null;
  languages: string[];
}

interface Kept {
  view: WorkspaceView;
  until: number;
}

/** Another process may have changed a workspace: it is believed for so long. */
const believed = 30_000;

/** 主催団体 of this installation. Read on every request, so kept in the process for half a minute. */
@Injectable()
export class Workspaces extends WorkspaceProfile {
  readonly #bySlug = new Map<string, Kept>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {
    super();
  }

  override async of(slug: string): Promise<WorkspaceView | null> {
    const kept = this.#bySlug.get(slug);
    if (kept && kept.until > this.clock.elapsed()) return kept.view;
    const [view] = await this.database.alone<WorkspaceView>(bySlug, [slug]);
    if (!view) return null;
    this.#keep(view);
    return view;
  }

  override async byId(id: string): Promise<WorkspaceView> {
    const kept = [...this.#bySlug.values()].find(({ view, until }) => view.id === id && until > this.clock.elapsed());
    return kept?.view ?? this.readAnew(id);
  }

  override async readAnew(id: string): Promise<WorkspaceView> {
    const [view] = await this.database.alone<WorkspaceView>(byId, [id]);
    if (!view) throw new NotFound();
    this.#keep(view);
    return view;
  }

  override everyZone(): Promise<{ id: string; zone: string }[]> {
    return this.database.installation((tx) => rows<{ id: string; zone: string }>(tx, 'select id, zone from workspace'));
  }

  list(): Promise<WorkspaceView[]> {
    return this.database.installation((tx) => rows<WorkspaceView>(tx, `${select} order by name, id`));
  }

  async change(actor: Actor, workspaceId: string, facts: WorkspaceFacts): Promise<void> {
    await this.database.withWorkspace(workspaceId, async (tx) => {
      await tx.update(Workspace, { id: workspaceId }, facts);
      await this.audit.record(tx, actor, 'workspace.edited', { kind: 'workspace', id: workspaceId });
      afterCommit(tx, () => this.#bySlug.clear());
    });
  }

  #keep(view: WorkspaceView): void {
    this.#bySlug.set(view.slug, { view, until: this.clock.elapsed() + believed });
  }
}

const select = `
  select id, slug, name, zone, reply_to as "replyTo", phone, languages from workspace`;

const bySlug: Statement = { name: 'workspace-by-slug', text: `${select} where slug = $1` };
const byId: Statement = { name: 'workspace-by-id', text: `${select} where id = $1` };
