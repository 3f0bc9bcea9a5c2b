import { RequestPart } from '@model-release/backstage-plugin-model-release-common';
import fc from 'fast-check';
import { canonicalDigest } from '../../lib/canonicalDigest';
import { PEOPLE } from '../Walk';
import {
  BoundWalk,
  COVERED,
  fileOf,
  FILES,
  OWNERS,
  SIGN_OFF,
  WITH_FILES,
} from './BoundWalk';

/** Something that is done to what a sign-off covers. */
export interface CoveredChange {
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
      walk.do(PEOPLE.approver, { name: 'waive', stepKey: step, body });
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
export const coveredChanges = fc.oneof(
  ...files,
  ...results,
  ...requests,
  ...reopenings,
);
