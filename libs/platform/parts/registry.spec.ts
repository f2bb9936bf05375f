import { Navigation } from '../web/navigation.js';
import { StaffBanners } from '../web/staff-banners.js';
import { Registry } from './registry.js';

const registry = (): Registry => new Registry(new Navigation(), new StaffBanners());

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
