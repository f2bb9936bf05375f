import { renderToString } from 'preact-render-to-string';
import { CheckField } from './check-field.js';
import { Choices } from './choices.js';
import { Form } from './form.js';
import { SelectField } from './select-field.js';
import { TextArea } from './text-area.js';
import { TextField } from './text-field.js';

const problems = [{ field: 'people.0.name', sentence: 'お名前を入れてください。' }];

describe('a form', () => {
  it('posts, leaves checking to the server, and shows no summary while nothing is wrong', () => {
    expect(renderToString(<Form action="/x">内</Form>)).toBe(
      '<form class="form" method="post" action="/x" novalidate>内</form>',
    );
  });

  it('lists what is wrong on top, focused, each with a link to its field', () => {
    const page = renderToString(
      <Form action="/x" problems={[...problems, { field: '', sentence: '受付は終わりました。' }]}>
        <TextField name="people.0.name" label="お名前" />
      </Form>,
    );
    expect(page).toContain('<div class="oops" role="alert" tabindex="-1" autofocus aria-labelledby="f-problems">');
    expect(page).toContain('直していただきたいところが2つあります');
    expect(page).toContain('<a href="#f-people-0-name">お名前を入れてください。</a>');
    expect(page).toContain('<li>受付は終わりました。</li>');
  });

  it('ties label, hint and error to the input, the error first', () => {
    const page = renderToString(
      <Form action="/x" problems={problems}>
        <TextField name="people.0.name" label="お名前" hint="姓と名" required value="a" />
      </Form>,
    );
    expect(page).toContain('<label for="f-people-0-name">お名前<span class="need">必須</span></label>');
    expect(page).toContain(
      '<p class="hint" id="f-people-0-name-hint">姓と名</p><p class="error" id="f-people-0-name-error">',
    );
    expect(page).toContain('id="f-people-0-name" name="people.0.name" type="text" value="a"');
    expect(page).toContain('aria-invalid="true" aria-describedby="f-people-0-name-error f-people-0-name-hint"');
  });

  it('says nothing of an error at a field of another name', () => {
    const page = renderToString(
      <Form action="/x" problems={problems}>
        <TextField name="people.1.name" label="お名前" required={false} />
      </Form>,
    );
    expect(page).toContain(
      '<div class="field"><label for="f-people-1-name">お名前<span class="may">任意</span></label><input class="input" id="f-people-1-name" name="people.1.name" type="text" value/></div>',
    );
  });

  it('leads from the summary to the first option of a choice', () => {
    const page = renderToString(
      <Form action="/x" problems={[{ field: 'mode', sentence: '選んでください。' }]}>
        <Choices
          name="mode"
          legend="参加方法"
          kind="radio"
          value="online"
          options={[
            { value: 'onsite', label: '会場' },
            { value: 'online', label: 'オンライン' },
          ]}
        />
      </Form>,
    );
    expect(page).toContain('<a href="#f-mode">');
    expect(page).toContain('<fieldset class="field wrong" aria-describedby="f-mode-error">');
    expect(page).toContain('<input type="radio" id="f-mode" name="mode" value="onsite" aria-invalid="true"/>');
    expect(page).toContain(
      '<input type="radio" id="f-mode-1" name="mode" value="online" checked aria-invalid="true"/>',
    );
  });

  it('ticks every chosen box', () => {
    const page = renderToString(
      <Choices
        name="kinds"
        legend="種別"
        kind="checkbox"
        value={['a', 'c']}
        options={['a', 'b', 'c'].map((value) => ({ value, label: value }))}
      />,
    );
    expect(page.match(/value="\w" checked/gu)).toEqual(['value="a" checked', 'value="c" checked']);
  });

  it('keeps what was typed or chosen', () => {
    const page = renderToString(
      <>
        <TextArea name="note" label="覚え書き" value={'一行目\n<二行目>'} />
        <SelectField
          name="kind"
          label="種別"
          empty
          value="b"
          options={[
            { value: 'a', label: 'A' },
            { value: 'b', label: '{乙|おつ}' },
          ]}
        />
        <CheckField name="consent" label="同意します" checked />
      </>,
    );
    expect(page).toContain('>一行目\n&lt;二行目></textarea>');
    expect(page).toContain(
      '<option value>選んでください</option><option value="a">A</option><option value="b" selected>乙</option>',
    );
    expect(page).toContain('<input type="checkbox" id="f-consent" name="consent" value="yes" checked/>');
  });

  it('keeps the ids of two forms with the same fields apart', () => {
    const page = renderToString(
      <Form action="/x" name="second" problems={[{ field: 'note', sentence: '長すぎます。' }]}>
        <TextArea name="note" label="覚え書き" />
      </Form>,
    );
    expect(page).toContain('<a href="#second-note">');
    expect(page).toContain('id="second-note" name="note"');
  });
});
