import type { Mode } from '#events';
import { Registrations } from '#registration';
import { answerDeeds } from './seminar-answers.js';
import { type Applied, apply, type Applying, myPath } from './apply.js';
import { alone, type Part, partsOf } from './held-seminar.js';
import { briefing, comingWorkshop, daysOf, draftSeminar, heldSeminar, visitIdea } from './network-events.js';
import { networkOffices as offices } from './offices.js';
import { inviteAll, planEvent } from './plan-event.js';
import { type Guest, seminarDay } from './seminar-day.js';
import type { Deed, Scene, Stage } from './stage.js';
import { briefed, cancels, inTime, movesUp, needs, tooLate, type Wish } from './workshop.js';

/** What the printed links lead to. */
export interface NetworkEvents {
  held: string;
  coming: string;
  /** path of the page of somebody who stands in line */
  waiting: string;
}

/** Eleven weeks of the network: a seminar from its invitation to its answers, a workshop that is full, and what is being planned. */
export class Network {
  readonly #guests: Guest[] = [];
  readonly #days;
  readonly #ids = { held: '', coming: '', briefing: '' };
  #waiting = '';
  #cancelling: Applied | undefined;

  constructor(
    private readonly stage: Stage,
    private readonly scene: Scene,
    private readonly people: ReadonlyMap<string, string>,
  ) {
    this.#days = daysOf(stage.calendar);
  }

  get events(): NetworkEvents {
    return { held: this.#ids.held, coming: this.#ids.coming, waiting: this.#waiting };
  }

  async planSeminar(): Promise<void> {
    const plan = heldSeminar(this.stage.calendar, this.#days);
    this.#ids.held = await planEvent(this.stage, this.scene, plan, 'published');
    await this.#inviteFirsts(this.#ids.held);
  }

  /** The applications, and what came of them. */
  seminar(): Deed[] {
    const { stage, scene } = this;
    const { held } = this.#days;
    const applications = offices.map((office, place): Deed => ({
      at: this.#spread(stage.calendar.before(held, 24), place, 0.6),
      ...(place === 0 && { line: '第6回の申込' }),
      act: async () => {
        const parts = partsOf(office.name);
        const coming = office.people.flatMap((person, n) => (parts[n] ? [{ person, part: parts[n] }] : []));
        await this.#register(this.#ids.held, {
          contact: { name: office.people[0]!.name, email: office.email },
          officeName: office.name,
          people: coming.map(({ person, part }) => ({ ...person, modes: [part.mode] })),
          via: place % 9 === 8 ? 'telephone' : place % 11 === 5 ? 'fax' : 'invitation',
        }, new Map(coming.map(({ person, part }) => [person.name, part]))); // prettier-ignore
      },
    }));
    const { guests, eventId } = { guests: this.#guests, eventId: this.#ids.held };
    const hall = { stage, scene, eventId, day: held, guests };
    return [...applications, ...this.#alone(), ...seminarDay(hall)];
  }

  /** Only after the day it is known who came. */
  answers(): Deed[] {
    return answerDeeds({ stage: this.stage, scene: this.scene, day: this.#days.held, offices, guests: this.#guests });
  }

  /** The workshop that comes, and what is being prepared. */
  ahead(): Deed[] {
    const { stage, scene } = this;
    const { calendar } = stage;
    const days = this.#days;
    const opened = calendar.day(-24);
    const begins = calendar.after(opened, 1);
    const wishes = [...inTime, movesUp, ...tooLate];
    const made = async (of: 'coming' | 'briefing', plan: typeof comingWorkshop) => {
      this.#ids[of] = await planEvent(stage, scene, plan(calendar, days), 'published');
      await this.#inviteFirsts(this.#ids[of]);
    };
    return [
      { at: calendar.at(opened, '11:00'), line: '第7回を公開、案内', act: () => made('coming', comingWorkshop) },
      ...wishes.map((wish, place) => ({ at: this.#spread(begins, place, 0.9), ...(place === 0 && { line: '第7回の申込' }), act: () => this.#wish(wish) })),
      { at: calendar.at(calendar.workingDay(begins, Math.floor(0.9 * (inTime.length + 1))), '08:20'), line: '取消と繰上げ', act: () => this.#cancel() },
      { at: calendar.at(calendar.day(-2), '18:40'), act: () => this.#lastInLine() },
      { at: calendar.at(calendar.day(-16), '15:00'), line: '説明会を公開、案内', act: () => made('briefing', briefing) },
      ...briefed.map((name, place) => ({ at: this.#spread(calendar.day(-12), place, 0.8), act: () => this.#brief(name) })),
      { at: calendar.at(calendar.day(-9), '16:10'), line: '次の準備', act: () => this.#prepare() },
    ]; // prettier-ignore
  }

  async #prepare(): Promise<void> {
    await planEvent(this.stage, this.scene, draftSeminar(this.stage.calendar, this.#days), 'draft');
    await planEvent(this.stage, this.scene, visitIdea(), 'idea');
  }

  #alone(): Deed[] {
    return alone.map(({ name, kana, email, mode, language }, place) => ({
      at: this.#spread(this.stage.calendar.before(this.#days.held, 9), place, 1),
      act: () =>
        this.#register(
          this.#ids.held,
          {
            contact: { name, email },
            officeName: '',
            people: [{ name, kana, modes: [mode] }],
            via: 'request',
            language,
          },
          new Map([[name, { mode, came: 'present' as const }]]),
        ),
    }));
  }

  async #register(eventId: string, applying: Applying, parts: ReadonlyMap<string, Part>): Promise<void> {
    const { application, token } = await apply(this.stage, this.scene, eventId, applying);
    for (const { name, registrationId } of application.people)
      this.#guests.push({ name, registrationId, token, ...parts.get(name)! });
  }

  async #wish({ office, people, via }: Wish): Promise<void> {
    const asking = this.#applying(office, people, via, 'onsite');
    const [first, ...others] = asking.people;
    const applying =
      office === needs.office ? { ...asking, people: [{ ...first!, support: needs.support }, ...others] } : asking;
    const applied = await apply(this.stage, this.scene, this.#ids.coming, applying);
    if (office === cancels.office) this.#cancelling = applied;
  }

  async #brief(office: string): Promise<void> {
    await apply(this.stage, this.scene, this.#ids.briefing, this.#applying(office, [0], 'invitation', 'online'));
  }

  async #cancel(): Promise<void> {
    const applied = this.#cancelling!;
    const person = applied.application.people.find(({ name }) => name === cancels.name)!;
    await this.stage.face(Registrations).cancel(this.scene.workspaceId, applied.token, person.registrationId);
  }

  async #lastInLine(): Promise<void> {
    const { name, kana, email } = alone[1];
    const applied = await apply(this.stage, this.scene, this.#ids.coming, {
      contact: { name, email },
      officeName: '',
      people: [{ name, kana, modes: ['onsite'] }],
      via: 'request',
    });
    const { id: applicationId, revision } = applied.application;
    this.#waiting = myPath(this.stage, this.scene, { applicationId, revision });
  }

  #applying(officeName: string, places: readonly number[], via: Wish['via'], mode: Mode): Applying {
    const { email, people } = offices.find(({ name }) => name === officeName)!;
    const coming = places.map((place) => ({ ...people[place]!, modes: [mode] }));
    return { contact: { name: people[0]!.name, email }, officeName, people: coming, via };
  }

  #inviteFirsts(eventId: string): Promise<void> {
    const firsts = offices.map(({ people }) => this.people.get(people[0]!.name)!);
    return inviteAll(this.stage, this.scene, eventId, firsts);
  }

  /** One after the other on working days, at hours of their own. */
  #spread(from: string, place: number, days: number): Date {
    const morning = this.stage.calendar.at(this.stage.calendar.workingDay(from, Math.floor(place * days)), '09:20');
    return new Date(morning.getTime() + ((place * 97) % 480) * 60_000);
  }
}
