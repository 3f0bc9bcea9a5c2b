import {
  ReleaseStatus,
  StepDefinition,
  StepStatus,
} from '@model-release/backstage-plugin-model-release-common';
import { RandomCompany } from './RandomCompany';

/** Who does something, and for whom when it is not in their own right. */
export interface Way {
  by: string;
  instead?: string;
}

/** Everybody in whose name something is done. */
export function peopleIn({ by, instead }: Way): string[] {
  return instead === undefined ? [by] : [by, instead];
}

/** What is to be known of a step to say what may come next. */
export interface StepModel extends StepDefinition {
  status: StepStatus;
  owners: readonly string[];
  /** Once it was given to somebody: whose it was. */
  from?: readonly string[];
  given?: Way;
  sentBack?: Way;
  done?: Way;
  /** Once its result was confirmed: who gave it first. */
  first?: Way;
  /** While it is open again: how it was done, and whether what it judges is as it was. */
  earlier?: { done?: Way; file?: string; holds: boolean };
  signed: Array<Way & { isRequired: boolean }>;
  /** What is in the one file that is ever stored. */
  file?: string;
}

export function isDone({ status }: StepModel): boolean {
  return status === 'completed' || status === 'waived';
}

/** Whether nobody can do anything to a step any more. */
export function isOver({ status }: StepModel): boolean {
  return ['waived', 'rejected'].includes(status);
}

/**
 * A release as plain bookkeeping, beside the real one: what it was promised to do, without a guard or
 * a draft of ours in it. Who may do what, the tables say.
 */
export class ReleaseModel {
  status: ReleaseStatus = 'in_review';
  readonly steps: StepModel[];
  /** Everybody whose request it ever was; the last one is the requester. */
  readonly requesters: string[];

  constructor(
    readonly company: RandomCompany,
    requester: string,
    definitions: readonly StepDefinition[],
    /** Who alone signs what was not given to somebody. */
    readonly approver: string | undefined,
  ) {
    this.requesters = [requester];
    this.steps = definitions.map(definition => ({
      ...definition,
      status: 'blocked',
      owners: this.ruleOf(definition),
      signed: [],
    }));
    this.#goOn();
  }

  get requester(): string {
    return this.requesters[this.requesters.length - 1];
  }

  step(key: string): StepModel {
    const step = this.steps.find(candidate => candidate.key === key);
    if (!step) {
      throw new Error(`no step ${key}`);
    }
    return step;
  }

  /** Whom a step goes to by the catalog as it is now: its owners, and who has to sign it. */
  ruleOf({ key, approval }: StepDefinition): readonly string[] {
    const owners = this.company.ownersOf(key);
    return approval?.include === undefined || owners.length === 0
      ? owners
      : [...new Set([...owners, approval.include])];
  }

  /** All steps that come before one, however far. */
  before({ dependsOn }: StepModel): StepModel[] {
    const direct = dependsOn.map(key => this.step(key));
    return [...new Set([...direct, ...direct.flatMap(s => this.before(s))])];
  }

  /** Whether somebody has a right of their own to a step, now. */
  owns({ owners, from }: StepModel, ref: string): boolean {
    return (
      this.company.belongs(ref, owners) &&
      (from === undefined || this.company.belongs(ref, from))
    );
  }

  /** The ways in which somebody owns a step: in their own right, then through each absent owner. */
  waysToOwn(step: StepModel, by: string): Way[] {
    const absent = this.company.absentFor(by);
    const ways: Way[] = [{ by }, ...absent.map(instead => ({ by, instead }))];
    return ways.filter(way => this.owns(step, way.instead ?? by));
  }

  /** Everybody who had a part in what a step came to. */
  handsIn({ done, first, signed }: StepModel): string[] {
    const gave = done && first ? [first] : [];
    return [...gave, ...(done ? [done] : []), ...signed].flatMap(peopleIn);
  }

  /** Whether the result of an earlier round could be confirmed. */
  stillHolds({ status, earlier, file }: StepModel): boolean {
    return (
      status === 'active' && earlier?.holds === true && earlier.file === file
    );
  }

  confirm(step: StepModel, way: Way): void {
    const first = step.first ?? step.earlier?.done;
    this.finish(step, 'completed', way);
    step.first = first;
  }

  finish(step: StepModel, status: 'completed' | 'waived', way?: Way): void {
    Object.assign(step, {
      status,
      done: way,
      first: undefined,
      earlier: undefined,
      sentBack: undefined,
    });
    this.#goOn();
  }

  sign(step: StepModel, way: Way): void {
    const { count = 1, include } = step.approval ?? {};
    step.signed.push({
      ...way,
      isRequired:
        include !== undefined &&
        this.company.belongs(way.instead ?? way.by, [include]),
    });
    const isEnough = new Set(step.signed.map(({ by }) => by)).size >= count;
    const isThere = !include || step.signed.some(s => s.isRequired);
    if (isEnough && isThere) {
      this.finish(step, 'completed', way);
    }
  }

  /** Some steps are to be done again; what rests on one of them waits. */
  redo(keys: readonly string[]): void {
    const rests = this.steps.filter(step =>
      this.before(step).some(({ key }) => keys.includes(key)),
    );
    for (const step of rests) {
      this.#undo(step, 'blocked');
    }
    for (const step of this.steps.filter(isDone)) {
      if (keys.includes(step.key)) {
        this.#undo(step, 'active');
      }
    }
  }

  /** Whatever was signed, it was another request. */
  amend(part: StepDefinition['reads'][number]): void {
    const touched = this.steps.filter(
      step => isDone(step) && (step.approval || step.reads.includes(part)),
    );
    for (const step of this.steps.filter(s => s.status === 'active')) {
      step.signed = [];
    }
    this.redo(touched.map(({ key }) => key));
    for (const { earlier, reads } of this.steps) {
      if (earlier && reads.includes(part)) {
        earlier.holds = false;
      }
    }
  }

  #undo(step: StepModel, status: 'blocked' | 'active'): void {
    const { done, file } = step;
    const holds = step.status === 'completed' && step.approval === undefined;
    Object.assign(step, {
      status,
      earlier: isDone(step) ? { done, file, holds } : step.earlier,
      done: undefined,
      sentBack: undefined,
      signed: [],
    });
  }

  #goOn(): void {
    const work = this.steps.filter(({ type }) => type !== 'webhook');
    if (this.status === 'in_review' && work.every(isDone)) {
      this.status = 'approved';
    }
    for (const step of this.steps) {
      const isFree = step.dependsOn.every(key => isDone(this.step(key)));
      const isDue = step.type !== 'webhook' || this.status === 'approved';
      if (step.status === 'blocked' && isFree && isDue) {
        step.status = 'active';
      }
    }
    if (this.status === 'approved' && this.steps.every(isDone)) {
      this.status = 'released';
    }
  }
}
