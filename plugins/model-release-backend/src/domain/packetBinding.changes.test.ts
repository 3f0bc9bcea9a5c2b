import { RequestPart } from '@model-release/backstage-plugin-model-release-common';
import fc from 'fast-check';
import {
  BoundWalk,
  COVERED,
  fileOf,
  FILES,
  OWNERS,
  SIGN_OFF,
  WITH_FILES,
} from '../__testUtils__/packetBinding/BoundWalk';
import { otherActs } from '../__testUtils__/packetBinding/otherActs';
import {
  attempt,
  changesOf,
  count,
  expectStanding,
  RUNS,
  Tally,
} from '../__testUtils__/packetBinding/standing';
import { PEOPLE } from '../__testUtils__/Walk';
import { canonicalDigest } from '../lib/canonicalDigest';

/** Something that is done to what a sign-off covers. */
interface CoveredChange {
  name: string;
  apply: (walk: BoundWalk) => void;
  /** It is as it was, once everything is done again. */
  comesBack?: boolean;
}

const key = fc.constantFrom(...COVERED);
const keyWithFiles = fc.constantFrom(...WITH_FILES);
const text = fc.string({ minLength: 1, maxLength: 12 });

/** A step is opened, something is done to it, and it is handed in. */
function redo(
  name: string,
  step: string,
  work: (walk: BoundWalk) => void,
  body: Parameters<BoundWalk['complete']>[1] = {},
): CoveredChange {
  return {
    name,
    apply: walk => {
      walk.reopen(step);
      work(walk);
      walk.complete(step, body);
    },
  };
}

const nothing = () => {};

const files: Array<fc.Arbitrary<CoveredChange>> = [
  fc
    .tuple(keyWithFiles, text)
    .map(([step, content]) =>
      redo('a file stored', step, walk =>
        walk.upload(step, fileOf('three-sr-lora-0042.zip', content)),
      ),
    ),
  fc
    .tuple(keyWithFiles, fc.constantFrom(...FILES), text)
    .filter(([, file, content]) => file.digest !== canonicalDigest(content))
    .map(([step, { fileName }, content]) =>
      redo('a file replaced', step, walk =>
        walk.upload(step, fileOf(fileName, content)),
      ),
    ),
  fc.tuple(keyWithFiles, fc.constantFrom(...FILES)).map(([step, { id }]) =>
    redo('a file removed', step, walk =>
      walk.do(OWNERS[step], {
        name: 'remove-file',
        stepKey: step,
        evidenceId: id,
      }),
    ),
  ),
  fc
    .tuple(
      keyWithFiles,
      fc.constantFrom(...FILES),
      fc.constantFrom('safety', 'quality'),
    )
    .map(([step, file, section]) =>
      redo('a file of another section', step, walk =>
        walk.upload(step, { ...file, section }),
      ),
    ),
];

const results: Array<fc.Arbitrary<CoveredChange>> = [
  fc
    .tuple(text, fc.dictionary(text, fc.jsonValue({ maxDepth: 2 })))
    .map(([injection, others]) => ({ ...others, injection }))
    .filter(({ injection }) => injection !== 'the ticket text')
    .map(answers => redo('answers', 'security-review', nothing, { answers })),
  fc
    .tuple(key, text)
    .map(([step, comment]) => redo('a comment', step, nothing, { comment })),
  fc.tuple(key, text).map(([step, reason]) => ({
    name: 'a step waived',
    apply: walk => {
      walk.reopen(step);
      const body = { reason };
      walk.do(PEOPLE.lead, { name: 'waive', stepKey: step, body });
    },
  })),
];

function amended(part: RequestPart, value: fc.Arbitrary<unknown>) {
  return value.map(
    (content): CoveredChange => ({
      name: `the ${part} amended`,
      apply: walk =>
        walk.do(PEOPLE.requester, {
          name: 'amend',
          body: { comment: 'mended', prerequisites: [], [part]: content },
        }),
    }),
  );
}

const requests: Array<fc.Arbitrary<CoveredChange>> = [
  amended(
    'rollback',
    fc.record({
      type: fc.constantFrom('checkpoint', 'feature-flag'),
      target: text,
    }),
  ),
  amended('evaluation', fc.record({ reference: text, passCriteria: text })),
  amended('intendedUse', text),
  amended(
    'modelCard',
    text.map(content => ({
      source: 'request',
      digest: canonicalDigest(`another ${content}`),
      datasets: [],
    })),
  ),
];

const reopenings: Array<fc.Arbitrary<CoveredChange>> = [
  key.map(step => ({
    name: 'a step opened again',
    apply: walk => walk.reopen(step),
    comesBack: true,
  })),
  fc.subarray(COVERED, { minLength: 1 }).map(steps => ({
    name: 'steps sent back from the sign-off',
    apply: walk =>
      walk.do(PEOPLE.secondApprover, {
        name: 'request-changes',
        stepKey: SIGN_OFF,
        body: { steps, comment: 'do it again' },
      }),
    comesBack: true,
  })),
];

/** Any change of what a sign-off covers. */
const coveredChanges = fc.oneof(
  ...files,
  ...results,
  ...requests,
  ...reopenings,
);

function expectVoid(walk: BoundWalk): void {
  const { signatures, status, completedBy, result } = walk.step(SIGN_OFF);
  expect({ signatures, completedBy, result }).toEqual({
    signatures: [],
    completedBy: undefined,
    result: undefined,
  });
  expect(['active', 'blocked']).toContain(status);
  expect(walk.events).toContainEqual(
    expect.objectContaining({
      type: 'step.approval_voided',
      stepKey: SIGN_OFF,
      data: { signers: expect.arrayContaining([PEOPLE.approver.ref]) },
    }),
  );
}

/** Nobody signs what was signed before, but where it is the same packet again. */
function expectSameAgain(walk: BoundWalk, isSame: boolean): void {
  const { digest } = walk.signed;
  expect(walk.step(SIGN_OFF).status).toBe('active');
  expect(walk.packetDigest() === digest).toBe(isSame);
  const approval = {
    name: 'approve' as const,
    stepKey: SIGN_OFF,
    body: { packetDigest: digest, attestation: true as const },
  };
  const refusal = isSame
    ? undefined
    : walk.refusal(PEOPLE.secondApprover, approval).code;
  expect(refusal).toBe(isSame ? undefined : 'stale_packet');
}

describe('a signature', () => {
  it('falls with any change of what it covers, and does not stand up again', () => {
    const names = new Set<string>();
    const happened = new Tally();
    fc.assert(
      fc.property(
        count,
        fc.array(otherActs, { maxLength: 3 }),
        coveredChanges,
        (signers, acts, change) => {
          const walk = BoundWalk.signed(signers);
          acts.forEach(({ apply }) => attempt(walk, apply));
          expectStanding(walk);
          names.add(change.name);
          fc.pre(attempt(walk, change.apply));
          happened.add(change.name);

          expectVoid(walk);
          expect(walk.packetDigest()).not.toBe(walk.signed.digest);
          expect(changesOf(walk)).not.toEqual([]);

          walk.finish();
          expectVoid(walk);
          expectSameAgain(walk, change.comesBack ?? false);
        },
      ),
      RUNS,
    );
    expect(names.size).toBe(13);
    expect(happened.seldom(names, 10)).toEqual([]);
  });
});
