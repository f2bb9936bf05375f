import { MaxLetters, Reading, say } from '#platform';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, ValidateNested } from 'class-validator';
import type { PersonFacts } from '../core/people.js';
import type { PersonDetail } from '../core/person.queries.js';
import { EmailLine, emailsOf, Line, Required } from './form-fields.js';

const tooManyEmails = {
  message: say({ ja: 'メールアドレスは20個までです。', en: 'There may be 20 addresses at most.' }),
};
const tooManyPosts = { message: say({ ja: '所属は20個までです。', en: 'There may be 20 posts at most.' }) };

export class PostLine {
  /** name of an office; empty: this post has ended */
  @Line(200)
  office = '';

  @Line(100)
  title = '';
}

export class PersonForm {
  @Line(100)
  @Required('氏名を入力してください。', 'Please enter a name.')
  name = '';

  @MaxLetters(200)
  @Reading({ optional: true })
  kana = '';

  @IsArray(tooManyPosts)
  @ArrayMaxSize(20, tooManyPosts)
  @ValidateNested()
  @Type(() => PostLine)
  posts: PostLine[] = [];

  @IsArray(tooManyEmails)
  @ArrayMaxSize(20, tooManyEmails)
  @ValidateNested()
  @Type(() => EmailLine)
  emails: EmailLine[] = [];
}

/** The form as it is meant: without its empty lines, so that a refused line keeps its number when it is shown again. */
export const withoutBlanks = (form: PersonForm): PersonForm => ({
  ...form,
  posts: form.posts.filter(({ office }) => office),
  emails: emailsOf(form.emails).map((address) => ({ address })),
});

export const personFactsOf = ({ name, kana, posts, emails }: PersonForm): PersonFacts => ({
  name,
  kana,
  posts,
  emails: emailsOf(emails),
});

export const personFormOf = ({ name, kana, posts, emails }: PersonDetail): PersonForm => ({
  name,
  kana,
  posts: posts.filter(({ until }) => until === null).map(({ office, title }) => ({ office, title })),
  emails: emails.map((address) => ({ address })),
});
