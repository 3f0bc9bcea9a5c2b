import { describeFailure } from './describeFailure';

describe('describeFailure', () => {
  it.each([
    ['the message', new Error('no route'), 'no route'],
    ['one line', new Error('no\n  route'), 'no route'],
    ['the name of an error without a message', new TypeError(), 'TypeError'],
    [
      'what failed for each address of a host',
      new AggregateError([
        new Error('::1 refused'),
        new Error('127.0.0.1 refused'),
      ]),
      '::1 refused; 127.0.0.1 refused',
    ],
    ['what was thrown that is no error', 'gone', 'gone'],
  ])('tells %s', (_case, error, text) => {
    expect(describeFailure(error)).toBe(text);
  });

  it('tells no more than 500 characters', () => {
    expect(describeFailure(new Error('x'.repeat(600)))).toHaveLength(500);
  });
});
