import { lineOf, problemsOf } from '../__testUtils__/problemsOf';
import { runbookYaml } from '../__testUtils__/runbookYaml';
import { parseRunbook } from '../parseRunbook';

const QUESTION = `              type: boolean
              title: Is it fine?`;

/** The small runbook with more about its one question. */
const withQuestion = (...lines: string[]) =>
  runbookYaml(
    QUESTION,
    [QUESTION, ...lines.map(line => `              ${line}`)].join('\n'),
  );

const AT = 'spec.steps[2].form.schema.properties.fine.highlight';

describe('highlight', () => {
  it.each([
    ['every answer', 'highlight: true'],
    ['some answers', 'highlight: { answers: [false] }'],
    ['with what the reviewer does', 'highlight: { says: finds }'],
  ])('takes %s', (_, line) => {
    const text = withQuestion(line);
    const { spec } = parseRunbook(text, 'small.yaml');
    expect(JSON.stringify(spec.steps[2].form)).toContain('highlight');
  });

  it('names the answer that the question does not have, with its line and path', () => {
    const text = withQuestion('highlight:', '  answers:', '    - Perhaps');
    expect(problemsOf(text)).toEqual([
      {
        file: expect.any(String),
        line: lineOf(text, '- Perhaps'),
        path: `${AT}.answers[0]`,
        message:
          '"Perhaps" is no answer to this question; those are true, false',
      },
    ]);
  });

  it.each([
    ['', 'highlight: yes please', /must be true, or have/],
    ['', 'highlight: {}', /must be true, or have/],
    ['.when', 'highlight: { when: [false] }', /not a known field/],
    ['.answers', 'highlight: { answers: [] }', /at least one answer/],
    ['.says', 'highlight: { says: " " }', /a word or two/],
  ])('refuses at %s: %s', (place, line, message) => {
    expect(problemsOf(withQuestion(line))).toEqual([
      expect.objectContaining({
        path: `${AT}${place}`,
        message: expect.stringMatching(message),
      }),
    ]);
  });

  it('takes answers only of questions that offer some', () => {
    const text = runbookYaml(
      QUESTION,
      '              { type: string, title: Why?, highlight: { answers: [x] } }',
    );
    expect(problemsOf(text)[0]).toMatchObject({
      path: `${AT}.answers`,
      message: expect.stringMatching(/leave it out to highlight every answer/),
    });
  });

  it('stands on a question, not on a form, a group or an entry of a list', () => {
    const onForm = runbookYaml(
      '          required: [fine]',
      '          required: [fine]\n          highlight: true',
    );
    expect(problemsOf(onForm)[0]).toMatchObject({
      path: 'spec.steps[2].form.schema.highlight',
      message: 'stands on no question of the form',
    });
    const onGroup = runbookYaml(
      QUESTION,
      '              { type: object, highlight: true, properties: { a: {} } }',
    );
    expect(problemsOf(onGroup)[0].message).toMatch(/a group of questions/);
    const onEntry = runbookYaml(
      QUESTION,
      '              { type: array, items: { type: string, highlight: true } }',
    );
    expect(problemsOf(onEntry)[0]).toMatchObject({
      path: 'spec.steps[2].form.schema.properties.fine.items.highlight',
    });
  });

  it('is checked below conditions too', () => {
    const text = withQuestion().replace(
      '          properties:\n            fine:',
      `          if: { properties: { fine: { const: false } } }
          then:
            properties:
              why: { enum: [cost], type: string, highlight: { answers: [time] } }
          properties:
            fine:`,
    );
    expect(problemsOf(text)[0]).toMatchObject({
      path: 'spec.steps[2].form.schema.then.properties.why.highlight.answers[0]',
    });
  });
});
