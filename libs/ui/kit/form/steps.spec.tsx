import { renderToString } from 'preact-render-to-string';
import { Form } from './form.js';
import { Steps } from './steps.js';

const points = ['よい', 'ふつう', 'わるい'].map((label, place) => ({ value: String(3 - place), label }));

describe('the points of a scale', () => {
  it('are one choice in a row, with what is no point below it', () => {
    const others = [{ value: '4', label: 'わからない' }];
    const page = renderToString(<Steps name="q1" legend="いかがでしたか" value="4" points={points} others={others} />);
    expect(page).toContain(
      '<div class="steps of-3"><label class="step"><input type="radio" id="f-q1" name="q1" value="3"/>',
    );
    expect(page).toContain(
      '<div class="choices"><label class="choice"><input type="radio" id="f-q1-3" name="q1" value="4" checked/>',
    );
  });

  it('say what is wrong, and the summary leads to the first of them', () => {
    const problems = [{ field: 'q1', sentence: '問1にお答えください。' }];
    const page = renderToString(
      <Form action="/x" problems={problems}>
        <Steps name="q1" legend="いかがでしたか" points={points} required />
      </Form>,
    );
    expect(page).toContain('<a href="#f-q1">問1にお答えください。</a>');
    expect(page).toContain('<fieldset class="field wrong" aria-describedby="f-q1-error">');
    expect(page).toContain('<span class="need">必須</span>');
  });

  it('stand in two rows on a phone where they are more than seven', () => {
    const ten = Array.from({ length: 10 }, (_, n) => ({ value: String(n + 1), label: String(n + 1) }));
    expect(renderToString(<Steps name="q1" legend="1から10" points={ten} />)).toContain('<div class="steps ten">');
  });
});
