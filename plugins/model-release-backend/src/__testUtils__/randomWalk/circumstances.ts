import fc from 'fast-check';
import { settleDelivery } from '../../domain/settleDelivery';
import { SYSTEM_ACTOR } from '../../domain/Caller';
import { follow } from './follow';
import { STEP_KEYS, World } from './openAtRandom';
import { GROUPS, ownerLists, RandomCompany, STAFF } from './RandomCompany';
import { isDone, ReleaseModel, StepModel } from './ReleaseModel';

/** Something happens. The release hears of it when it asks, or is told. */
class Event implements fc.Command<ReleaseModel, World> {
  constructor(
    private readonly what: string,
    readonly run: (model: ReleaseModel, real: World) => void,
    readonly check: (model: Readonly<ReleaseModel>) => boolean = () => true,
  ) {}

  toString(): string {
    return this.what;
  }
}

/** Something in the company changes. */
const change = (what: string, work: (company: RandomCompany) => void) =>
  new Event(what, ({ company }) => work(company));

const people = fc.constantFrom(...STAFF);
const memberships = fc.tuple(
  fc.constantFrom(...STAFF),
  fc.constantFrom(...GROUPS),
);

const arrivals = memberships.map(([who, group]) =>
  change(`${who} joins ${group}`, company => company.join(who, group)),
);

/** The step that somebody has by reassignment, when there is one: that is where it gets interesting. */
function givenStep({ steps }: ReleaseModel): StepModel | undefined {
  return steps.find(step => step.from && !isDone(step));
}

/** Of anybody; rather of one who was given a step. */
const departures = people.map(
  who =>
    new Event(`${who} or whoever has a step leaves`, model => {
      const { company } = model;
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
      new Event(
        `${key} ${isAdded ? 'goes also' : 'goes'} to ${owners}`,
        model => {
          const { company } = model;
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
  .map(([delegate, absent, hours]) =>
    change(`${delegate} for ${absent}, ${hours} hours`, company =>
      company.nameDelegate(delegate, absent, hours),
    ),
  );

/** Hours go by, and with them absences. */
const pauses = fc.integer({ min: 1, max: 30 }).map(
  hours =>
    new Event(`${hours} hours go by`, ({ company }, { walk }) => {
      company.hour += hours;
      walk.hours += hours;
    }),
);

const MESSAGE = 'notify-platform';

/** The message that tells of the approval arrives, or is given up. */
function deliver(arrives: boolean, model: ReleaseModel, real: World): void {
  const step = model.step(MESSAGE);
  const outcome = arrives
    ? { delivered: true as const, deliveryId: 'msg_1' }
    : { delivered: false as const, deliveryId: 'msg_1', reason: 'gone' };
  const context = real.walk.context(SYSTEM_ACTOR);
  const { release } = real.walk;
  if (arrives) {
    model.finish(step, 'completed');
  } else {
    step.status = 'failed';
  }
  follow(settleDelivery(release, MESSAGE, outcome, context), model, real);
}

const deliveries = fc.boolean().map(
  arrives =>
    new Event(
      `the message ${arrives ? 'arrives' : 'is given up'}`,
      (model, real) => deliver(arrives, model, real),
      model =>
        model.status === 'approved' && model.step(MESSAGE).status === 'active',
    ),
);

/** All that happens without anybody asking the release. */
export const circumstances = fc.oneof(
  { weight: 2, arbitrary: arrivals },
  { weight: 5, arbitrary: departures },
  { weight: 6, arbitrary: handovers },
  { weight: 6, arbitrary: absences },
  { weight: 1, arbitrary: pauses },
  { weight: 4, arbitrary: deliveries },
);
