import { FILE, lineOf, problemsOf } from './__testUtils__/problemsOf';
import { runbookYaml } from './__testUtils__/runbookYaml';

describe('YAML that cannot be read', () => {
  it.each([
    ['broken syntax', 'spec: [', 1],
    [
      'a key given twice',
      runbookYaml('kind: Runbook', 'kind: Runbook\nkind: X'),
      3,
    ],
    ['two documents', 'kind: Runbook\n---\nkind: Runbook\n', 2],
  ])('refuses %s and says on which line', (_name, text, line) => {
    const [problem] = problemsOf(text);
    expect(problem.message).toMatch(/^is not valid YAML: /);
    expect(problem.line).toBe(line);
  });

  it('refuses numbers that JSON does not know', () => {
    const text = runbookYaml(
      'type: boolean',
      'type: number\n              default: .inf',
    );
    expect(problemsOf(text)).toEqual([
      expect.objectContaining({
        line: lineOf(text, '.inf'),
        message: 'is not valid YAML: Infinity is not a valid JSON number',
      }),
    ]);
  });

  it('refuses aliases that multiply without end', () => {
    const levels = Array.from({ length: 9 }, (_, level) =>
      level === 0
        ? `l0: &l0 [x, x, x, x, x, x, x, x, x, x]`
        : `l${level}: &l${level} [${Array(10).fill(`*l${level - 1}`)}]`,
    );
    expect(problemsOf(levels.join('\n'))[0].message).toMatch(
      /^is not valid YAML: Excessive alias count/,
    );
  });

  it.each([
    ['lists', '- '.repeat(5_000)],
    ['brackets', '['.repeat(5_000)],
    ['explicit keys', '? a'],
  ])(
    'refuses %s that could keep the parser from coming back',
    (_name, text) => {
      expect(problemsOf(text)).toEqual([
        expect.objectContaining({
          line: 1,
          message: 'is nested too deeply, or uses explicit keys (“? ”)',
        }),
      ]);
    },
  );

  it('refuses an empty file', () => {
    expect(problemsOf('')).toEqual([
      { file: FILE, line: 1, path: 'document', message: 'must be object' },
    ]);
  });
});
