import { AuditSubjects } from '../web/audit-subjects.js';
import { KeptPages } from '../web/kept-pages.js';
import { Navigation } from '../web/navigation.js';
import { StaffBanners } from '../web/staff-banners.js';
import { Registry } from './registry.js';

const registry = (): Registry =>
  new Registry(new Navigation(), new StaffBanners(), new AuditSubjects(), new KeptPages());

it('knows what each context declares, and nothing else', () => {
  const house = registry();
  house.add({ permissions: { 'tea.make': ['owner'] }, verbs: { 'tea.made': { ja: '茶を入れた', en: 'made tea' } } });
  house.add({ permissions: { 'cake.bake': ['viewer'] }, subjects: { cake: { ja: '菓子', en: 'cake' } } });
  expect(house.permissions).toEqual(['tea.make', 'cake.bake']);
  expect([house.holders('cake.bake'), house.holders('toString')]).toEqual([['viewer'], []]);
  expect([house.verb('tea.made', 'en'), house.verb('tea.made', 'ja-easy'), house.verb('tea.spilt', 'en')]).toEqual([
    'made tea',
    '茶を入れた',
    'tea.spilt',
  ]);
  expect([house.subject('cake', 'ja'), house.subject('constructor', 'ja')]).toEqual(['菓子', 'constructor']);
});

it('refuses two that declare the same', () => {
  const house = registry();
  house.add({ permissions: { 'tea.make': ['owner'] } });
  expect(() => house.add({ permissions: { 'tea.make': ['viewer'] } })).toThrow('two contexts declare tea.make');
});

it('hands every manifest to whoever takes parts of others, also those that came before', () => {
  const house = registry();
  const taken: (readonly string[])[] = [];
  const tables = { add: ({ cups = [] }: { cups?: readonly string[] }) => void taken.push(cups) };
  const [tea, cake] = [{ cups: ['green', 'black'] }, { permissions: { 'cake.bake': ['viewer'] as const } }];
  house.add(tea as object);
  house.handTo(tables);
  house.add(cake);
  expect(taken).toEqual([['green', 'black'], []]);
});

it('lets the audit trail ask what things are called', async () => {
  const named = new AuditSubjects();
  const house = new Registry(new Navigation(), new StaffBanners(), named, new KeptPages());
  const find = async (_: unknown, ids: readonly string[]) => ids.map((id) => ({ id, name: `cake ${id}` }));
  house.add({ subjects: { cake: { ja: '菓子', en: 'cake', find }, tea: { ja: '茶', en: 'tea' } } });
  const lines = [
    { subjectKind: 'cake', subjectId: '1' },
    { subjectKind: 'tea', subjectId: '2' },
  ];
  const called = await named.find({} as never, lines, 'en');
  expect([called('cake', '1')?.name, called('tea', '2')]).toEqual(['cake 1', undefined]);
});
