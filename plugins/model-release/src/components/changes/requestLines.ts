import type {
  PacketChange,
  Rollback,
} from '@model-release/backstage-plugin-model-release-common';
import { say } from '../../common/message';
import type { Part } from '../../common/phrase';
import { linked } from '../common/linked';
import type { ChangeLine } from './changeLine';
import { markedTexts } from './markedTexts';
import { revealed } from './revealed';

type RequestChange = Extract<PacketChange, { kind: 'request' }>;

const none = say('changes.none');

function rollbackPart({ type, target }: Rollback): Part {
  const strong: Part = { strong: revealed(target) };
  return type === 'checkpoint'
    ? say('common.rollBackToCheckpoint', { target: strong })
    : say('common.turnOffFlag', { target: strong });
}

function textLine(
  label: 'common.intendedUse' | 'common.passCriteria',
  before: string,
  after: string,
): ChangeLine {
  return {
    label: say(label),
    ...markedTexts(before, after),
    none,
  };
}

/** What differs in a part of the request; of an evaluation only what does. */
export function requestLines(change: RequestChange): ChangeLine[] {
  switch (change.part) {
    case 'rollback':
      return [
        {
          label: say('common.rollbackPlan'),
          before: rollbackPart(change.before),
          after: rollbackPart(change.after),
          none,
        },
      ];
    case 'intendedUse':
      return [textLine('common.intendedUse', change.before, change.after)];
    default: {
      const { before, after } = change;
      const reference: ChangeLine = {
        label: say('common.evaluationReport'),
        before: linked(before.reference),
        after: linked(after.reference),
        none,
      };
      return [
        ...(before.reference === after.reference ? [] : [reference]),
        ...(before.passCriteria === after.passCriteria
          ? []
          : [
              textLine(
                'common.passCriteria',
                before.passCriteria,
                after.passCriteria,
              ),
            ]),
      ];
    }
  }
}
