import { DomainError, NotFound, Problems } from './errors.js';

const closed = { ja: '受付は終わりました。', en: 'Applications are closed.' };

describe('an expected refusal', () => {
  it('carries a code for programs, a sentence for the reader, and conflicts unless told otherwise', () => {
    const { name, message, code, sentence, status, field } = new DomainError('event.closed', closed);
    expect({ name, message, code, sentence, status, field }).toEqual({
      name: 'DomainError',
      message: 'event.closed',
      code: 'event.closed',
      sentence: closed,
      status: 409,
      field: undefined,
    });
  });

  it('may name its status and the field that is meant', () => {
    const { status, field } = new DomainError('name.taken', closed, { status: 422, field: 'people.0.name' });
    expect({ status, field }).toEqual({ status: 422, field: 'people.0.name' });
  });

  it('of something that is not there speaks every language', () => {
    const error = new NotFound();
    expect([error instanceof DomainError, error.status, error.code]).toEqual([true, 404, 'not-found']);
    expect(Object.keys(error.sentence).sort()).toEqual(['en', 'ja', 'ja-easy']);
  });
});

describe('input to be put right', () => {
  it('lists what is wrong, field by field', () => {
    const list = [{ field: 'name', sentence: closed.ja }];
    expect(new Problems(list).list).toEqual(list);
  });
});
