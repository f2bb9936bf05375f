import { apply } from './apply.js';
import { circleDaysOf, exchangeMeeting, stepCourse } from './circle-events.js';
import { circleOffices as offices } from './offices.js';
import { inviteAll, planEvent } from './plan-event.js';
import type { Deed, Scene, Stage } from './stage.js';

/** Of each office in order: who comes, by place in its list, and who of them stays for the party. */
const coming: readonly [people: readonly number[], party: readonly number[]][] = [
  [[0, 1], [0]],
  [[0], [0]],
  [
    [0, 1],
    [0, 1],
  ],
  [[0], []],
  [[0, 1], [0]],
];

/** A young host body: its first meeting with a party, and a course that opens next week. */
export function circleDeeds(stage: Stage, scene: Scene, people: ReadonlyMap<string, string>): Deed[] {
  const { calendar } = stage;
  const days = circleDaysOf(calendar);
  let exchange = '';
  const planned = async () => {
    exchange = await planEvent(stage, scene, exchangeMeeting(calendar, days), 'published');
    const firsts = offices.map((office) => people.get(office.people[0]!.name)!);
    await inviteAll(stage, scene, exchange, firsts);
  };
  const register = async (place: number) => {
    const office = offices[place]!;
    const [who, party] = coming[place]!;
    await apply(stage, scene, exchange, {
      contact: { name: office.people[0]!.name, email: office.email },
      officeName: office.name,
      people: who.map((one) => ({ ...office.people[one]!, modes: ['onsite', party.includes(one) ? 'onsite' : null] })),
      via: 'invitation',
    });
  };
  return [
    { at: calendar.at(calendar.day(-14), '13:30'), line: '交流会を公開、案内', act: planned },
    ...offices.map((_, place) => ({
      at: calendar.at(calendar.workingDay(calendar.day(-14), 1 + place), `1${place}:15`),
      act: () => register(place),
    })),
    {
      at: calendar.at(calendar.day(-3), '16:00'),
      line: '3日コースの準備',
      act: async () => {
        await planEvent(stage, scene, stepCourse(calendar, days), 'published without reminders');
      },
    },
  ];
}
