import {
  EarlierLook,
  EarlierSignature,
  ReleaseEvent,
  Step,
} from '@model-release/backstage-plugin-model-release-common';

type Act = EarlierLook['act'];

const ACTS: Partial<Record<ReleaseEvent['type'], Act>> = {
  'step.approved': 'approved',
  'step.changes_requested': 'changes_requested',
};

function isBy({ actor, onBehalfOf }: ReleaseEvent, reader: string): boolean {
  return [actor, onBehalfOf].includes(reader);
}

/** The reader's last one, or one on their behalf; else the last of anybody. */
function lastOf(
  events: readonly ReleaseEvent[],
  reader: string,
): ReleaseEvent | undefined {
  return events.findLast(event => isBy(event, reader)) ?? events.at(-1);
}

function textOrNothing(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** The last signature of the reader; if they never signed, of anybody. */
export function lastSignature(
  events: readonly ReleaseEvent[],
  { key, signatures }: Step,
  reader: string,
): EarlierSignature | undefined {
  const event = lastOf(
    events.filter(
      ({ type, stepKey }) => type === 'step.approved' && stepKey === key,
    ),
    reader,
  );
  if (!event) {
    return undefined;
  }
  const { actor: by, onBehalfOf, at } = event;
  return {
    by,
    onBehalfOf,
    at,
    packetDigest: String(event.data.packetDigest),
    counts: signatures.some(other => other.by === by && other.at === at),
    mine: isBy(event, reader),
  };
}

/** When the reader signed or requested changes last, whichever is later; else when anybody did. */
export function earlierLook(
  events: readonly ReleaseEvent[],
  { key }: Step,
  reader: string,
): EarlierLook | undefined {
  const event = lastOf(
    events.filter(({ type, stepKey }) => ACTS[type] && stepKey === key),
    reader,
  );
  const act = event && ACTS[event.type];
  return event && act
    ? {
        act,
        by: event.actor,
        onBehalfOf: event.onBehalfOf,
        at: event.at,
        seq: event.seq,
        comment: textOrNothing(event.data.comment),
        packetDigest: textOrNothing(event.data.packetDigest),
        mine: isBy(event, reader),
      }
    : undefined;
}
