import {
  Actor,
  ModelReleaseError,
  ModelReleasePermission,
  Release,
  Step,
} from '@model-release/backstage-plugin-model-release-common';
import {
  aCreateRequest,
  anActor,
  aRunbook,
  STEP_OWNERS,
} from '@model-release/backstage-plugin-model-release-common/testUtils';
import { canonicalDigest } from '../lib/canonicalDigest';
import { createCalendar } from '../domain/Calendar';
import { Command } from '../domain/command';
import { decide } from '../domain/commands/decide';
import { Decision, DecisionContext } from '../domain/decision';
import { openRelease } from '../domain/opening/openRelease';
import { OpenReleaseInput } from '../domain/opening/OpenReleaseInput';
import { packetOf } from '../domain/packet';

/** The people of the walk, by the step they own; the lead is an administrator too. */
export const PEOPLE = {
  requester: anActor('nora', { groups: ['support-ml'] }),
  lead: anActor('lena', {
    groups: ['ml-platform-leads'],
    authority: 'administrators',
  }),
  steward: anActor('dara', { groups: ['data-governance'] }),
  engineer: anActor('otto', { groups: ['support-ml'] }),
  appsec: anActor('sami', { groups: ['appsec'] }),
  approver: anActor('vera', { groups: ['security-operations-leads'] }),
  secondApprover: anActor('wim', { groups: ['security-operations-leads'] }),
  stranger: anActor('zoe'),
};

const START = '2026-03-02T08:00:00.000Z';
const HOUR = 3_600_000;
const CALENDAR = createCalendar({
  timeZone: 'Europe/Berlin',
  endOfBusiness: '17:00',
  workingDays: [1, 2, 3, 4, 5],
});

/** Without the version, which the walk fills in. */
type Unversioned<T> = T extends { body: { expectedVersion: number } }
  ? Omit<T, 'body' | 'requested'> & {
      body: Omit<T['body'], 'expectedVersion'> & { expectedVersion?: number };
    }
  : T;

/** What a release is opened with in these tests. */
export function anOpening(
  overrides: Partial<OpenReleaseInput> = {},
): OpenReleaseInput {
  const runbook = overrides.runbook ?? aRunbook();
  return {
    request: aCreateRequest(),
    runbook,
    owners: runbook.spec.steps.map(step => ({
      owners: [STEP_OWNERS[step.key] ?? 'group:default/ml-platform'],
      source: `annotation on ${STEP_OWNERS[step.key]}`,
    })),
    // Nobody was looked up.
    behind: new Map(),
    prerequisites: [],
    modelOwner: 'group:default/support-ml',
    modelCard: {
      source: 'request',
      digest: canonicalDigest('card'),
      datasets: [],
    },
    ...overrides,
  };
}

/** Who asks for the release of a walk, and what the portal's policy says. */
export interface WalkOptions {
  requester?: Actor;
  allows?: (permission: ModelReleasePermission, actor: Actor) => boolean;
}

/** One release taken through commands in memory, an hour a command, with ids 1, 2, 3… */
export class Walk {
  release: Release;
  last: Decision;
  /** Goes on by an hour with each command; tests may turn it. */
  hours = 0;
  #ids = 0;
  readonly #allows: NonNullable<WalkOptions['allows']>;

  constructor(
    opening: OpenReleaseInput = anOpening(),
    { requester = PEOPLE.requester, allows = () => true }: WalkOptions = {},
  ) {
    this.#allows = allows;
    this.last = openRelease(opening, this.context(requester));
    this.release = this.last.release;
  }

  context(actor: Actor): DecisionContext {
    const now = new Date(Date.parse(START) + this.hours * HOUR).toISOString();
    return {
      actor,
      allows: permission => this.#allows(permission, actor),
      now,
      newId: () => `id-${(this.#ids += 1)}`,
      digest: canonicalDigest,
      dueAt: CALENDAR.dueAt,
      daysLeft: CALENDAR.daysLeft,
      dayName: CALENDAR.dayName,
      quota: { filesPerRelease: 100, bytesPerRelease: 1024 ** 3 },
      checkAnswers: (_form, answers) =>
        answers.injection ? [] : ['Where could text take over?: is missing'],
    };
  }

  step(key: string): Step {
    const step = this.release.steps.find(candidate => candidate.key === key);
    if (!step) {
      throw new Error(`no step ${key}`);
    }
    return step;
  }

  statuses(): Record<string, string> {
    return Object.fromEntries(this.release.steps.map(s => [s.key, s.status]));
  }

  packetDigest(key = 'release-sign-off'): string {
    return canonicalDigest(packetOf(this.release, key));
  }

  /** Carries out a command on the version that is current, unless it names another. */
  do(actor: Actor, command: Unversioned<Command>): Decision {
    this.hours += 1;
    const version =
      'stepKey' in command
        ? this.release.steps.find(s => s.key === command.stepKey)?.version
        : this.release.version;
    const versioned = (
      'body' in command
        ? {
            ...command,
            body: { expectedVersion: version, ...command.body },
            ...(command.name === 'amend' ? { requested: command.body } : {}),
          }
        : command
    ) as Command;
    return this.goOn(decide(this.release, versioned, this.context(actor)));
  }

  /** Takes over what was decided. */
  goOn(decision: Decision): Decision {
    this.last = decision;
    this.release = decision.release;
    return decision;
  }

  /** The refusal that a command meets. */
  refusal(actor: Actor, command: Unversioned<Command>): ModelReleaseError {
    try {
      this.do(actor, command);
    } catch (error) {
      if (error instanceof ModelReleaseError) {
        return error;
      }
      throw error;
    }
    throw new Error(`${command.name} was not refused`);
  }

  confirmScope() {
    return this.do(PEOPLE.lead, {
      name: 'complete',
      stepKey: 'scope-and-ownership',
      body: { checklist: { 'one-owner': true, 'use-agreed': true } },
    });
  }

  validateData() {
    return this.do(PEOPLE.steward, {
      name: 'complete',
      stepKey: 'training-data',
      body: { checklist: { licenses: true } },
    });
  }

  reopenScope(reason: string) {
    return this.do(PEOPLE.lead, {
      name: 'reopen',
      stepKey: 'scope-and-ownership',
      body: { reason },
    });
  }

  storeFile(fileName = 'eval-sr-lora-0042.zip', content = 'bytes') {
    return this.do(PEOPLE.engineer, {
      name: 'upload',
      stepKey: 'evaluation-summary',
      file: {
        id: `file-${(this.#ids += 1)}`,
        fileName,
        mediaType: 'application/zip',
        size: content.length,
        digest: canonicalDigest(content),
        storedAt: START,
        storedBy: PEOPLE.engineer.ref,
      },
    });
  }

  attachEvaluation() {
    this.storeFile();
    return this.do(PEOPLE.engineer, {
      name: 'complete',
      stepKey: 'evaluation-summary',
      body: {},
    });
  }

  reviewSecurity(injection = 'the ticket text') {
    return this.do(PEOPLE.appsec, {
      name: 'complete',
      stepKey: 'security-review',
      body: { answers: { injection } },
    });
  }

  /** Everything before the sign-off. */
  toSignOff(): this {
    this.confirmScope();
    this.validateData();
    this.attachEvaluation();
    this.reviewSecurity();
    return this;
  }

  approve(actor = PEOPLE.approver, packetDigest = this.packetDigest()) {
    return this.do(actor, {
      name: 'approve',
      stepKey: 'release-sign-off',
      body: { packetDigest, attestation: true },
    });
  }
}
