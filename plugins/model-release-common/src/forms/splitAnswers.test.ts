import Ajv from 'ajv';
import fc from 'fast-check';
import { FitsSchema, FormSchema } from './formSchema';
import { splitAnswers } from './splitAnswers';

const ajv = new Ajv({ strict: false });
/** Looks at a part alone: no condition of these forms has a reference in it. */
const fits: FitsSchema = (data, part) => ajv.validate(part as object, data);

const split = (form: FormSchema, answers: Record<string, unknown>) =>
  splitAnswers(form, answers, fits);

const text = { type: 'string' };
const asks = (properties: object, rest: object = {}) => ({
  type: 'object',
  properties,
  ...rest,
});
const onlyIf = (name: string, value: unknown) => ({
  required: [name],
  properties: { [name]: { const: value } },
});

describe('splitAnswers', () => {
  it('keeps every answer that the form asks for', () => {
    const form = asks({
      name: text,
      data: asks({ kinds: { type: 'array', items: text } }),
      tests: { type: 'array', items: asks({ result: text }) },
    });
    const answers = {
      name: 'a',
      data: { kinds: ['b', 'c'] },
      tests: [{ result: 'd' }, {}],
    };
    expect(split(form, answers)).toEqual({ asked: answers, unasked: [] });
  });

  it('finds names that nobody asked for, at every level', () => {
    const form = asks({
      data: asks({ a: text }),
      tests: { type: 'array', items: asks({ b: text }) },
    });
    expect(
      split(form, {
        top: 1,
        data: { a: 'x', inside: 2 },
        tests: [{ b: 'y' }, { entry: 3 }],
      }),
    ).toEqual({
      asked: { data: { a: 'x' }, tests: [{ b: 'y' }, {}] },
      unasked: [['top'], ['data', 'inside'], ['tests', 1, 'entry']],
    });
  });

  it.each(['constructor', 'toString', '__proto__'])(
    'finds the name “%s”, which every object seems to have',
    name => {
      const answers = JSON.parse(`{ "a": "x", "${name}": { "b": 1 } }`);
      expect(split(asks({ a: text }), answers)).toEqual({
        asked: { a: 'x' },
        unasked: [[name]],
      });
    },
  );

  it('leaves out what was asked until another answer changed', () => {
    const form = asks({
      tools: asks(
        { used: { type: 'boolean' } },
        { if: onlyIf('used', true), then: asks({ which: text }) },
      ),
    });
    const used = { tools: { used: true, which: 'shell' } };
    expect(split(form, used)).toEqual({ asked: used, unasked: [] });
    expect(split(form, { tools: { used: false, which: 'shell' } })).toEqual({
      asked: { tools: { used: false } },
      unasked: [['tools', 'which']],
    });
  });

  it('follows conditions that hang on answers which are left out', () => {
    const form = asks(
      { first: text },
      {
        allOf: [
          { if: onlyIf('first', 'yes'), then: asks({ second: text }) },
          { if: onlyIf('second', 'yes'), then: asks({ third: text }) },
        ],
      },
    );
    expect(split(form, { first: 'no', second: 'yes', third: 'x' })).toEqual({
      asked: { first: 'no' },
      unasked: [['second'], ['third']],
    });
  });

  it('does not count what only a condition mentions as asked', () => {
    const form = asks({ a: text }, { if: onlyIf('b', 1), then: {} });
    expect(split(form, { b: 1 }).unasked).toEqual([['b']]);
  });

  it.each([
    ['else', { if: onlyIf('a', 'x'), then: {}, else: asks({ b: text }) }],
    ['allOf', { allOf: [asks({ b: text })] }],
    [
      'anyOf',
      { anyOf: [asks({ c: text }, { required: ['c'] }), asks({ b: text })] },
    ],
    [
      'oneOf',
      { oneOf: [asks({ c: text }, { required: ['c'] }), asks({ b: text })] },
    ],
    ['dependencies', { dependencies: { a: asks({ b: text }) } }],
    [
      '$ref',
      {
        $ref: '#/definitions/odd~1name',
        definitions: { 'odd/name': asks({ b: text }) },
      },
    ],
    ['patternProperties', { patternProperties: { '^b': text } }],
    ['additionalProperties', { additionalProperties: text }],
  ])('counts what %s declares as asked', (_keyword, rest) => {
    const answers = { a: 'y', b: 'z' };
    expect(split(asks({ a: text }, rest), answers).unasked).toEqual([]);
  });

  it('asks for all options while the answers fit none of them', () => {
    const form = asks(
      {},
      {
        oneOf: [
          asks({ a: text }, { required: ['a', 'b'] }),
          asks({ c: text }, { required: ['c'] }),
        ],
      },
    );
    expect(split(form, { a: 'x', d: 1 }).unasked).toEqual([['d']]);
  });

  it('puts together what two parts ask for under one name', () => {
    const form = asks(
      { data: asks({ a: text }) },
      { allOf: [asks({ data: asks({ b: text }) })] },
    );
    expect(split(form, { data: { a: 'x', b: 'y', c: 'z' } }).unasked).toEqual([
      ['data', 'c'],
    ]);
  });

  it('knows a name as not asked for when one part forbids it', () => {
    const form = asks({ a: text, b: text }, { allOf: [asks({ b: false })] });
    expect(split(form, { a: 'x', b: 'y' }).unasked).toEqual([['b']]);
  });

  it('lets an author ask for anything, or for one of several whole values', () => {
    const form = asks({
      free: true,
      choice: { enum: [{ id: 1, label: 'one' }] },
    });
    const answers = { free: { x: [1] }, choice: { id: 1, label: 'one' } };
    expect(split(form, answers).unasked).toEqual([]);
  });

  it('wants entries of a list to be declared', () => {
    const form = asks({
      bare: { type: 'array' },
      pair: {
        type: 'array',
        items: [text],
        additionalItems: asks({ a: text }),
      },
    });
    expect(
      split(form, { bare: [{ x: 1 }], pair: ['a', { a: 'x', b: 'y' }] }),
    ).toEqual({
      asked: { bare: [], pair: ['a', { a: 'x' }] },
      unasked: [
        ['bare', 0],
        ['pair', 1, 'b'],
      ],
    });
  });

  it('comes to an end with references that go in a circle', () => {
    const form = {
      ...asks({ child: { $ref: '#' } }),
      allOf: [{ $ref: '#/allOf/0' }],
    };
    expect(split(form, { child: { child: {}, x: 1 } }).unasked).toEqual([
      ['child', 'x'],
    ]);
  });

  it('leaves the answers that it is given as they are', () => {
    const answers = Object.freeze({ a: 'x', b: 'y' });
    split(asks({ a: text }), answers);
    expect(answers).toEqual({ a: 'x', b: 'y' });
  });

  it('finds nothing more in what it has kept', () => {
    const form = asks(
      { a: { type: 'integer' } },
      { if: onlyIf('a', 1), then: asks({ b: { $ref: '#' } }) },
    );
    fc.assert(
      fc.property(fc.object({ key: fc.constantFrom('a', 'b', 'c') }), input => {
        const { asked } = split(form, input);
        expect(split(form, asked)).toEqual({ asked, unasked: [] });
      }),
    );
  });
});
