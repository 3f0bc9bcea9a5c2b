import {
  Actor,
  CommandBodies,
  DomainEvent,
  Evidence,
  Signature,
  StepDefinition,
} from '@model-release/backstage-plugin-model-release-common';
import {
  anActor,
  anEvidence,
  aRunbook,
} from '@model-release/backstage-plugin-model-release-common/testUtils';
import { Decision } from '../../domain/decision';
import { packetOf } from '../../domain/packet';
import { canonicalDigest } from '../../lib/canonicalDigest';
import { anOpening, PEOPLE, Walk } from '../Walk';

export const SIGN_OFF = 'release-sign-off';
/** A step that no sign-off covers. */
export const ASIDE = 'runbook-page';

/** Who hands in each step. */
export const OWNERS: Record<string, Actor> = {
  'scope-and-ownership': PEOPLE.lead,
  'training-data': PEOPLE.steward,
  'evaluation-summary': PEOPLE.engineer,
  'security-review': PEOPLE.appsec,
  [ASIDE]: anActor('pia', { groups: ['ml-platform'] }),
};

/** Every step that the sign-off covers, in an order in which they can be done. */
export const COVERED = Object.keys(OWNERS).filter(key => key !== ASIDE);

/** Covered steps that take files. */
export const WITH_FILES = ['training-data', 'evaluation-summary'];
const UPLOAD = { sections: ['safety', 'quality'] };

const { steps } = aRunbook().spec;
const aside: StepDefinition = {
  ...steps[0],
  key: ASIDE,
  title: 'Runbook page',
  dependsOn: ['scope-and-ownership'],
  upload: UPLOAD,
};

function stepsWith(count: number): StepDefinition[] {
  const changed = steps.map(step => ({
    ...step,
    ...(WITH_FILES.includes(step.key) && { upload: UPLOAD }),
    ...(step.approval && { approval: { ...step.approval, count } }),
  }));
  return [...changed, aside];
}

/** A file with these bytes. */
export function fileOf(fileName: string, content: string, section?: string) {
  const digest = canonicalDigest(content);
  const size = content.length;
  return anEvidence({
    id: `${fileName}/${digest}`,
    fileName,
    digest,
    size,
    section,
  });
}

/** The files that every step which takes files has when it is signed. */
export const FILES: Evidence[] = [
  fileOf('one-sr-lora-0042.zip', 'one'),
  fileOf('two-sr-lora-0042.zip', 'two'),
];

type Work = Omit<CommandBodies['complete'], 'expectedVersion'>;

/** A release whose sign-off has been signed once; a step beside it is open still. */
export class BoundWalk extends Walk {
  /** What was signed, under this digest, with this signature. */
  readonly signed: { content: unknown; digest: string; signature: Signature };
  /** What has happened since. */
  readonly events: DomainEvent[] = [];

  /** @param count - with 1, the sign-off is done; with 2, it waits for somebody else */
  static signed(count: 1 | 2): BoundWalk {
    const first = BoundWalk.#firsts.get(count) ?? new BoundWalk(count);
    BoundWalk.#firsts.set(count, first);
    return new BoundWalk(count, first);
  }

  /** Nothing changes a release: a walk goes on from where another one was. */
  static readonly #firsts = new Map<number, BoundWalk>();

  private constructor(count: 1 | 2, first?: BoundWalk) {
    super(
      anOpening({ runbook: aRunbook({ spec: { steps: stepsWith(count) } }) }),
    );
    if (first) {
      const { hours, last, release, signed } = first;
      Object.assign(this, { hours, last, release });
      this.signed = signed;
      return;
    }
    this.#sign();
    const content = packetOf(this.release, SIGN_OFF);
    const digest = canonicalDigest(content);
    const [signature] = this.step(SIGN_OFF).signatures;
    this.signed = { content, digest, signature };
  }

  goOn(decision: Decision): Decision {
    this.events.push(...decision.events);
    return super.goOn(decision);
  }

  /** Hands a step in: what it had before, or what it takes, unless something else is said. */
  complete(key: string, work: Work = {}): void {
    const { checklist, form, result } = this.step(key);
    const before = result?.type === 'form' ? result.answers : undefined;
    this.do(OWNERS[key], {
      name: 'complete',
      stepKey: key,
      body: {
        ...(checklist && {
          checklist: Object.fromEntries(checklist.map(c => [c.key, true])),
        }),
        ...(form && { answers: before ?? { injection: 'the ticket text' } }),
        ...(result && 'comment' in result && { comment: result.comment }),
        ...work,
      },
    });
  }

  upload(key: string, file: Evidence): void {
    this.do(OWNERS[key], { name: 'upload', stepKey: key, file });
  }

  reopen(key: string): void {
    const body = { reason: 'something is missing' };
    this.do(OWNERS[key], { name: 'reopen', stepKey: key, body });
  }

  /** Does all that has to be done again before the sign-off, as it was done. */
  finish(): void {
    for (const key of COVERED) {
      if (this.step(key).status === 'active') {
        this.complete(key);
      }
    }
  }

  #sign(): void {
    COVERED.forEach(key => {
      if (WITH_FILES.includes(key)) {
        FILES.forEach(file => this.upload(key, file));
      }
      this.complete(key);
    });
    this.approve(PEOPLE.approver);
  }
}
