import { ReleaseCondition } from '@model-release/backstage-plugin-model-release-node';
import { readableBranches } from './readableBranches';

const named = (name: string): ReleaseCondition => ({
  field: 'environment',
  values: [name],
});
const [a, b, c, d] = ['a', 'b', 'c', 'd'].map(named);

const is = (condition: ReleaseCondition) => ({ condition, negated: false });
const isNot = (condition: ReleaseCondition) => ({ condition, negated: true });

/** As many alternatives as wanted. */
const anyOfMany = (count: number) => {
  const [first, ...rest] = Array.from({ length: count }, (_, n) =>
    named(String(n)),
  );
  return { anyOf: [first, ...rest] as [ReleaseCondition, ...typeof rest] };
};

describe('readableBranches', () => {
  it('leaves a single condition as it is', () => {
    expect(readableBranches(a)).toEqual([is(a)]);
  });

  it('makes a branch of each alternative, however deep', () => {
    expect(
      readableBranches({ anyOf: [a, { anyOf: [b, { anyOf: [c] }] }] }),
    ).toEqual([is(a), is(b), is(c)]);
  });

  it('makes a branch of each way to meet all of some alternatives', () => {
    expect(
      readableBranches({ allOf: [a, { anyOf: [b, { allOf: [c, d] }] }] }),
    ).toEqual([
      { allOf: [is(a), is(b)] },
      { allOf: [is(a), { allOf: [is(c), is(d)] }] },
    ]);
  });

  it('moves “not” inwards to the conditions, where two of them cancel out', () => {
    expect(
      readableBranches({
        not: { allOf: [a, { not: b }, { anyOf: [c, { not: { not: d } }] }] },
      }),
    ).toEqual([isNot(a), is(b), { allOf: [isNot(c), isNot(d)] }]);
  });

  it('leaves criteria whole that would fall into very many branches', () => {
    expect(readableBranches(anyOfMany(16))).toHaveLength(16);
    expect(readableBranches(anyOfMany(17))).toEqual([
      { anyOf: anyOfMany(17).anyOf.map(is) },
    ]);
    expect(
      readableBranches({ allOf: [anyOfMany(4), anyOfMany(4)] }),
    ).toHaveLength(16);
    expect(
      readableBranches({ allOf: [anyOfMany(4), anyOfMany(5)] }),
    ).toHaveLength(1);
  });

  it('still splits the rest when a part of it has too many', () => {
    expect(readableBranches({ anyOf: [a, anyOfMany(17)] })).toEqual([
      is(a),
      { anyOf: anyOfMany(17).anyOf.map(is) },
    ]);
  });

  it('takes one of nothing for what is never met', () => {
    const never = {
      condition: { field: 'status', values: [] },
      negated: false,
    };
    const nothing = { anyOf: [] } as never;
    expect(readableBranches(nothing)).toEqual([never]);
    expect(readableBranches({ not: { allOf: [] } as never })).toEqual([never]);
    expect(readableBranches({ anyOf: [a, nothing] })).toEqual([is(a), never]);
  });
});
