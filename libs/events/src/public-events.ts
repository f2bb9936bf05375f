import { Injectable } from '@nestjs/common';
import { Database, type Statement } from '#platform';

/** What the public page of an event was drawn from: the same mark, the same page. */
export interface Marked {
  /** changes whenever any row behind the page does */
  mark: string;
  workspaceId: string;
}

const marked: Statement = {
  name: 'public-event-mark',
  text: `select mark, workspace_id as "workspaceId" from public_event_mark($1, $2)`,
};

/** What anybody may know of events without being of a workspace. */
@Injectable()
export class PublicEvents {
  constructor(private readonly database: Database) {}

  /** In one statement; null where this host has published no such event. */
  async mark(slug: string, id: string): Promise<Marked | null> {
    const [found] = await this.database.alone<Marked>(marked, [slug, id]);
    return found ?? null;
  }
}
