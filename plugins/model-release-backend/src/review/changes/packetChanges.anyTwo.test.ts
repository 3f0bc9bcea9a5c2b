import { PacketChange } from '@model-release/backstage-plugin-model-release-common';
import fc from 'fast-check';
import { canonicalDigest } from '../../lib/canonicalDigest';
import { packetChanges } from './packetChanges';

type Content = Record<string, any>;

const few = <T>(...values: T[]) => fc.constantFrom(...values);
const file = fc.record(
  {
    fileName: few('a.zip', 'b.zip', 'c.zip'),
    digest: few('sha256:1', 'sha256:2'),
    size: few(1, 2),
    section: few('safety', undefined),
  },
  { requiredKeys: ['fileName', 'digest', 'size'] },
);
const files = fc.array(file, { maxLength: 3 });
const comment = few(undefined, '', 'seen', 'seen twice');
const answers = fc.dictionary(
  few('a', 'b', 'a.b', '0'),
  fc.letrec(tie => ({
    value: fc.oneof(
      few<unknown>('x', '', null, 0, false, 'null'),
      fc.array(tie('value'), { maxLength: 2 }),
      fc.dictionary(few('a', 'b', '0'), tie('value'), { maxKeys: 2 }),
    ),
  })).value,
  { maxKeys: 3 },
);
const result = fc.oneof(
  fc.constant(undefined),
  fc.record({ type: fc.constant('file_upload'), files, comment }),
  fc.record({ type: fc.constant('form'), files, comment, answers }),
  fc.record({
    type: fc.constant('manual'),
    files,
    comment,
    checklist: fc.dictionary(few('one', 'two'), fc.constant(true)),
  }),
  fc.record({ type: fc.constant('waived'), reason: few('x', 'y') }),
  fc.record({
    type: fc.constant('approval'),
    signatures: fc.array(
      fc.record({
        by: few('user:default/a', 'user:default/b'),
        onBehalfOf: few(undefined, 'user:default/c'),
        packetDigest: few('sha256:1', 'sha256:2'),
      }),
      { maxLength: 2 },
    ),
  }),
  fc.record({ type: fc.constant('webhook'), reference: few('T-1', 'T-2') }),
);
const aStepOf = (key: string) =>
  fc.record({
    key: fc.constant(key),
    status: few('active', 'completed', 'waived'),
    result,
  });
const packet: fc.Arbitrary<Content> = fc.record({
  subject: fc.record({
    checkpoint: fc.record({ id: few('c-1', 'c-2'), digest: comment }),
    model: few(undefined, 'replies'),
  }),
  request: fc.record({
    rollback: fc.record({ type: few('checkpoint', 'flag'), target: few('a') }),
    evaluation: fc.record({ reference: few('1', '2'), passCriteria: few('a') }),
    intendedUse: few('a', 'b'),
    modelCard: few('sha256:1', 'sha256:2'),
  }),
  runbook: fc.record({ version: few('1.0.0', '1.1.0') }),
  steps: fc.tuple(aStepOf('one'), aStepOf('two')),
});

/** One place of a packet takes over what stands there in another one. */
const places: Array<(from: Content, to: Content) => void> = [
  (from, to) => (to.request.rollback = from.request.rollback),
  (from, to) => (to.request.intendedUse = from.request.intendedUse),
  (from, to) => (to.request.modelCard = from.request.modelCard),
  (from, to) => (to.subject = from.subject),
  (from, to) => (to.runbook = from.runbook),
  (from, to) => (to.steps[0].status = from.steps[0].status),
  (from, to) => (to.steps[0].result = from.steps[0].result),
  (from, to) => (to.steps[1] = from.steps[1]),
];
const pair = fc
  .tuple(packet, packet, fc.subarray(places))
  .map(([before, other, taken]) => {
    const after = structuredClone(before);
    taken.forEach(take => take(structuredClone(other), after));
    return [before, after] as const;
  });

/** Where a change says that it is. */
function placeOf(change: PacketChange): string {
  return 'step' in change && change.step ? `step ${change.step}` : change.kind;
}

describe('any two packets', () => {
  it('have changes exactly when their digests differ', () => {
    let same = 0;
    fc.assert(
      fc.property(pair, ([before, after]) => {
        const isSame = canonicalDigest(before) === canonicalDigest(after);
        same += isSame ? 1 : 0;
        const changes = packetChanges(before, after, []);
        expect(changes.length === 0).toBe(isSame);
      }),
      { numRuns: 5_000 },
    );
    expect(same).toBeGreaterThan(100);
  });

  it('have changes exactly when their digests differ, even if this plugin never made them', () => {
    const anything = fc.oneof(packet, fc.jsonValue({ maxDepth: 4 }));
    fc.assert(
      fc.property(anything, anything, (before, after) => {
        const isSame = canonicalDigest(before) === canonicalDigest(after);
        expect(packetChanges(before, after, []).length === 0).toBe(isSame);
        expect(packetChanges(before, before, [])).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });

  it('have a change in every step that differs, and in no other', () => {
    fc.assert(
      fc.property(packet, packet, (before, after) => {
        const differing = [0, 1].filter(
          index =>
            canonicalDigest(before.steps[index]) !==
            canonicalDigest(after.steps[index]),
        );
        const changed = packetChanges(before, after, []).map(placeOf);
        expect(
          [...new Set(changed)].filter(place => place.startsWith('step')),
        ).toEqual(differing.map(index => `step ${['one', 'two'][index]}`));
      }),
      { numRuns: 2_000 },
    );
  });

  it('have the same changes the other way round, with before and after exchanged', () => {
    const turned = (change: PacketChange) => {
      const { before, after, ...rest } = change;
      return { ...rest, before: after, after: before };
    };
    const sorted = (changes: unknown[]) =>
      changes.map(change => canonicalDigest(change)).sort();
    fc.assert(
      fc.property(pair, ([before, after]) => {
        const there = packetChanges(before, after, []);
        const back = packetChanges(after, before, []).map(turned);
        expect(sorted(back)).toEqual(sorted(there));
      }),
      { numRuns: 1_000 },
    );
  });
});
