import { uuidv7 } from '#platform';
import type { PageForm } from './html-forms.js';
import type { Organiser } from './organiser.js';
import type { Answer } from './visitor.js';

export interface WrittenItem {
  kind: 'SA' | 'MA' | 'SCALE' | 'NUMBER' | 'TEXT';
  label: string;
  /** one a line, as staff type them */
  options?: readonly string[];
  requirement?: 'hard' | 'soft' | 'off';
  /** further fields of the item: `easyLabel`, `choices.0.exclusive`, `settings.most` */
  more?: Record<string, string>;
}

/** A member of staff at a questionnaire of one event, or of none: everything goes through its pages. */
export class QuestionnaireDesk {
  readonly #id = uuidv7();

  /** @param eventId '' where it belongs to none */
  constructor(
    readonly organiser: Organiser,
    readonly eventId: string,
    /** of one that is there already */
    private readonly found?: string,
  ) {}

  /** At the only questionnaire of an event: where its address stood when an event had one. */
  static async ofEvent(organiser: Organiser, eventId: string): Promise<QuestionnaireDesk> {
    const { path } = await organiser.visitor.get(organiser.path(`events/${eventId}/questionnaire`));
    return new QuestionnaireDesk(organiser, eventId, /questionnaires\/([0-9a-f-]{36})$/.exec(path)![1]!);
  }

  get id(): string {
    return this.found ?? this.#id;
  }

  path(rest = ''): string {
    return this.organiser.path(`questionnaires/${this.id}${rest}`);
  }

  /** Where those of the event are listed, or all. */
  get list(): string {
    return this.organiser.path(this.eventId ? `events/${this.eventId}/questionnaires` : 'questionnaires');
  }

  open(): Promise<Answer> {
    return this.organiser.visitor.get(this.path());
  }

  begin(template: 'satisfaction' | 'empty', more: Record<string, string> = {}): Promise<Answer> {
    const fields = { id: this.id, template, ...(this.eventId && { occasion: 'after' }), ...more };
    return this.organiser.visitor.post(this.list, fields);
  }

  /** Presses the button that adds an item of this kind, then fills it in; the page as it comes back, nothing saved yet. */
  async write(
    page: Answer,
    { kind, label, options = [], requirement = 'off', more = {} }: WrittenItem,
  ): Promise<Answer> {
    const place = itemsOn(page);
    const added = await this.send(page, { row: `add.${kind}` });
    const fields: Record<string, string> = {
      label,
      requirement,
      ...(options.length > 0 && { lines: options.join('\n') }),
      ...more,
    };
    const typed = Object.fromEntries(Object.entries(fields).map(([name, value]) => [`items.${place}.${name}`, value]));
    return {
      ...added,
      forms: added.forms.map((form) => (form.action === this.path() ? withFields(form, typed) : form)),
    };
  }

  /** Writes every item and saves or publishes. */
  async define(
    fields: Record<string, string>,
    items: readonly WrittenItem[],
    keep: 'save' | 'publish' = 'publish',
  ): Promise<Answer> {
    let page = await this.open();
    for (const item of items) page = await this.write(page, item);
    return this.send(page, fields, keep);
  }

  /** Posts the form of the page as it stands, with these fields changed. */
  send(page: Answer, changes: Record<string, string> = {}, keep: 'save' | 'publish' = 'save'): Promise<Answer> {
    const { fields } = withFields(formOn(page, this.path()), changes);
    const names = [...new Set(fields.map(([name]) => name))];
    const body = Object.fromEntries(
      names.map((name) => [name, fields.filter(([one]) => one === name).map(([, value]) => value)]),
    );
    return this.organiser.visitor.post(this.path(keep === 'publish' ? '/publication' : ''), body);
  }

  /** Asks those who attended, by the page that asks back first. */
  async request(): Promise<Answer> {
    const page = await this.organiser.visitor.get(this.path('/requests'));
    return this.organiser.visitor.submit(page, '/requests');
  }
}

function formOn(page: Answer, path: string): PageForm {
  const form = page.forms.find(({ action, method }) => action === path && method === 'post');
  if (!form) throw new Error(`no questionnaire to edit on ${page.path}: ${page.text.slice(0, 300)}`);
  return form;
}

const withFields = (form: PageForm, changes: Record<string, string>): PageForm => ({
  ...form,
  fields: [...form.fields.filter(([name]) => !(name in changes)), ...Object.entries(changes)],
});

const itemsOn = (page: Answer): number => (page.html.match(/<fieldset class="person item"/g) ?? []).length;
