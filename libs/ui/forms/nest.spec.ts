import { nest } from './nest.js';

describe('the names of a posted form', () => {
  it('nest by their dots, and numbers make a list', () => {
    expect(nest({ email: 'a', 'people.0.name': 'い', 'people.1.name': 'ろ', 'a.b.c': '1' })).toEqual({
      email: 'a',
      people: [{ name: 'い' }, { name: 'ろ' }],
      a: { b: { c: '1' } },
    });
  });

  it('make a list without holes, in the order of their numbers', () => {
    expect(nest({ 'people.10.name': 'は', 'people.2.name': 'ろ', 'people.0.name': 'い' })).toEqual({
      people: [{ name: 'い' }, { name: 'ろ' }, { name: 'は' }],
    });
  });

  it('cannot reach the prototype of anything', () => {
    const read = nest(
      JSON.parse(
        '{"__proto__.polluted":"1","a.__proto__.polluted":"1","constructor.prototype.polluted":"1","__proto__":"1"}',
      ),
    );
    expect(Object.prototype).not.toHaveProperty('polluted');
    expect(nest({ 'a.constructor': '1', 'a.b': '2', c: { constructor: 1, toString: 1, d: '3' } })).toEqual({
      a: { b: '2' },
      c: { d: '3' },
    });
    expect([Object.getPrototypeOf(read), (read as { polluted?: string }).polluted]).toEqual([
      Object.prototype,
      undefined,
    ]);
  });

  it.each([
    'a.b.c.d.e.f.g',
    'people.300.name',
    'people.1e2.name',
    'a..b',
    '',
    '.',
    'a b',
    'あ',
    '-a',
    'people.0001.name',
  ])('are dropped where they ask for too much: %s', (name) => {
    expect(nest({ [name]: 'x' })).toEqual({});
  });

  it('may contradict each other without harm', () => {
    expect([nest({ a: 'x', 'a.b': 'y' }), nest({ 'a.b': 'y', a: 'x' })]).toEqual([{ a: { b: 'y' } }, { a: 'x' }]);
  });

  it.each([null, undefined, 'text', 7, true])('are none in %p', (body) => {
    expect(nest(body)).toEqual({});
  });
});

describe('a list', () => {
  it('is never a list of lists, and what is sent is never itself a list', () => {
    expect([nest({ 'a.0.0': 'x', 'a.1': 'y' }), nest({ b: [['x'], 'y'] }), nest({ 0: 'x', 1: 'y' })]).toEqual([
      { a: ['y'] },
      { b: ['y'] },
      { 0: 'x', 1: 'y' },
    ]);
  });
});

describe('a posted text', () => {
  it('has one kind of line end and nothing that a database cannot hold', () => {
    const read = nest({ text: 'one\r\ntwo\rthree\n\tfour\0\u0008\u001b\u007f', broken: 'a\ud83d', whole: '👩‍👩‍👧' });
    expect(read).toEqual({ text: 'one\ntwo\nthree\n\tfour', broken: 'a\ufffd', whole: '👩‍👩‍👧' });
  });

  it('is made fit inside lists and nested bodies of programs too', () => {
    expect(nest({ list: ['a\0', { b: 'c\0' }], 'one.two': ['\0d'] })).toEqual({
      list: ['a', { b: 'c' }],
      one: { two: ['d'] },
    });
  });

  it('is not looked for in the depths of a body that nests without end', () => {
    const deep = JSON.parse(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`) as unknown;
    const lists = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`) as unknown;
    expect(nest({ deep, lists })).toEqual({
      deep: { a: { a: { a: { a: { a: { a: undefined } } } } } },
      lists: [],
    });
  });
});
