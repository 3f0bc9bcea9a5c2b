import fc from 'fast-check';
import { settleDelivery } from '../../domain/settleDelivery';
import { SYSTEM_ACTOR } from '../../domain/Caller';
import { follow } from './follow';
import { STEP_KEYS, World } from './openAtRandom';
import { GROUPS, ownerLists, RandomCompany, STAFF } from './RandomCompany';
import { isDone, ReleaseModel, StepModel } from './ReleaseModel';

const MESSAGE = 'notify-platform';

/** Something in the company changes. The release hears of it when it asks. */
class Change implements fc.Command<ReleaseModel, World> {
  constructor(
    private readonly what: string,
    private readonly change: (
      company: RandomCompany,
      model: ReleaseModel,
    ) => void,
  ) {}

  check(): boolean {
    return true;
  }

  run(model: ReleaseModel): void {
    this.change(model.company, model);
  }

  toString(): string {
    return this.what;
  }
}

/** Hours go by, and with them absences. */
class Pause implements fc.Command<ReleaseModel, World> {
  constructor(private readonly hours: number) {}

  check(): boolean {
    return true;
  }

  run({ company }: ReleaseModel, { walk }: World): void {
    company.hour += this.hours;
    walk.hours += this.hours;
  }

  toString(): string {
    return `${this.hours} hours go by`;
  }
}

/** The message that tells of the approval arrives, or is given up. */
class Delivery implements fc.Command<ReleaseModel, World> {
  constructor(private readonly arrives: boolean) {}

  check(model: Readonly<ReleaseModel>): boolean {
    return (
      model.status === 'approved' && model.step(MESSAGE).status === 'active'
    );
  }

  run(model: ReleaseModel, real: World): void {
    const outcome = this.arrives
      ? { delivered: true as const, deliveryId: 'msg_1' }
      : { delivered: false as const, deliveryId: 'msg_1', reason: 'gone' };
    const context = real.walk.context(SYSTEM_ACTOR);
    const { release } = real.walk;
    const step = model.step(MESSAGE);
    if (this.arrives) {
      model.finish(step, 'completed');
    } else {
      step.status = 'failed';
    }
    follow(settleDelivery(release, MESSAGE, outcome, context), model, real);
  }

  toString(): string {
    return `the message ${this.arrives ? 'arrives' : 'is given up'}`;
  }
}

const people = fc.constantFrom(...STAFF);
const memberships = fc.tuple(
  fc.constantFrom(...STAFF),
  fc.constantFrom(...GROUPS),
);

const arrivals = memberships.map(
  ([who, group]) =>
    new Change(`${who} joins ${group}`, company => company.join(who, group)),
);

/** The step that somebody has by reassignment, when there is one: that is where it gets interesting. */
function givenStep({ steps }: ReleaseModel): StepModel | undefined {
  return steps.find(step => step.from && !isDone(step));
}

/** Of anybody; rather of one who was given a step. */
const departures = people.map(
  who =>
    new Change(`${who} or whoever has a step leaves`, (company, model) => {
      const holder = givenStep(model)?.owners[0];
      company.leaveAll(holder && STAFF.includes(holder) ? holder : who);
    }),
);

/** Of a role; rather of one whose step somebody has by reassignment. */
const handovers = fc
  .tuple(
    fc.constantFrom(...STEP_KEYS),
    fc.oneof({ weight: 6, arbitrary: ownerLists }, fc.constant<string[]>([])),
    fc.boolean(),
  )
  .map(
    ([key, owners, isAdded]) =>
      new Change(
        `${key} ${isAdded ? 'goes also' : 'goes'} to ${owners}`,
        (company, model) => {
          const stepKey = givenStep(model)?.key ?? key;
          company.handOver(stepKey, [
            ...new Set([
              ...(isAdded ? company.ownersOf(stepKey) : []),
              ...owners,
            ]),
          ]);
        },
      ),
  );

const absences = fc
  .tuple(people, people, fc.integer({ min: 1, max: 30 }))
  .filter(([delegate, absent]) => delegate !== absent)
  .map(
    ([delegate, absent, hours]) =>
      new Change(`${delegate} for ${absent}, ${hours} hours`, company =>
        company.nameDelegate(delegate, absent, hours),
      ),
  );

const pauses = fc.integer({ min: 1, max: 30 }).map(hours => new Pause(hours));

const deliveries = fc.boolean().map(arrives => new Delivery(arrives));

/** All that happens without anybody asking the release. */
export const circumstances = fc.oneof(
  { weight: 2, arbitrary: arrivals },
  { weight: 5, arbitrary: departures },
  { weight: 6, arbitrary: handovers },
  { weight: 6, arbitrary: absences },
  { weight: 1, arbitrary: pauses },
  { weight: 4, arbitrary: deliveries },
);
