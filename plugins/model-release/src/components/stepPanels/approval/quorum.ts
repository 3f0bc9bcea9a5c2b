import type {
  Signature,
  StepDetail,
} from '@model-release/backstage-plugin-model-release-common';
import { whoActed, type Part, type Phrase } from '../../../common/phrase';

type SignOff = Pick<StepDetail, 'approval' | 'signatures'>;

function isPerson(ref: string): boolean {
  return ref.startsWith('user:');
}

/** `somebody from appsec`, or the person who is required. */
function somebodyFrom(ref: string): Part[] {
  return isPerson(ref) ? [{ ref }] : ['somebody from ', { ref }];
}

function oneFrom(ref: string): Part[] {
  return isPerson(ref)
    ? ['one of them ', { ref }]
    : ['one of them from ', { ref }];
}

/** Whom the sign-off requires, while they have not signed. */
function missing({ approval, signatures }: SignOff): string | undefined {
  const required = approval?.include;
  return signatures.some(({ fulfils }) => fulfils === required)
    ? undefined
    : required;
}

function needs(step: SignOff): Part[] {
  const { count = 1 } = step.approval ?? {};
  const required = missing(step);
  if (count === 1) {
    return ['needs ', ...(required ? somebodyFrom(required) : ['1 person'])];
  }
  return [
    `needs ${count} people`,
    ...(required ? [', ', ...oneFrom(required)] : []),
  ];
}

function signed(step: SignOff): Part[] {
  const number = step.signatures.length;
  if (number === 0) {
    return ['nobody has signed yet'];
  }
  const required = step.approval?.include;
  const words = `${number} ${number === 1 ? 'has' : 'have'} signed`;
  if (!required || missing(step)) {
    return [words];
  }
  return number === 1
    ? [words, isPerson(required) ? ', ' : ', from ', { ref: required }]
    : [words, ', ', ...oneFrom(required)];
}

/**
 * What a sign-off needs that one signature is not enough for, and what it has:
 * `needs 2 people, one of them from appsec; 1 has signed`. Undefined where one is enough.
 */
export function quorum(step: SignOff): Phrase | undefined {
  const { count = 1, include } = step.approval ?? {};
  return count === 1 && include === undefined
    ? undefined
    : [...needs(step), '; ', ...signed(step)];
}

/** Who signed, in whose place, and for which required group: `zoe for ingrid (of appsec)`. */
export function signerPhrase(signature: Signature): Part[] {
  const { by, onBehalfOf, fulfils } = signature;
  const isSaid =
    fulfils === undefined || fulfils === by || fulfils === onBehalfOf;
  return [
    ...whoActed(signature),
    ...(isSaid ? [] : [' (of ', { ref: fulfils }, ')']),
  ];
}

/** Who else has to sign, for somebody who has: `somebody else`, or somebody from who is required. */
export function whoElse(step: SignOff): Part[] {
  const required = missing(step);
  return required ? somebodyFrom(required) : ['somebody else'];
}
