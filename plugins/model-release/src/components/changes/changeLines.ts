import type { PacketChange } from '@model-release/backstage-plugin-model-release-common';
import { say } from '../../common/message';
import type { Part } from '../../common/phrase';
import type { ChangeLine } from './changeLine';
import {
  checkedPart,
  fileParts,
  signatureParts,
  statusPart,
  textPart,
} from './changeParts';
import { markedTexts } from './markedTexts';
import { measurementLines } from './measurementLines';
import { requestLines } from './requestLines';
import { revealed } from './revealed';
import { valueParts } from './valueParts';

type Kind = PacketChange['kind'];
type Of<TKind extends Kind> = Extract<PacketChange, { kind: TKind }>;

function textSides(before: string | undefined, after: string | undefined) {
  return before === undefined || after === undefined
    ? { before: textPart(before), after: textPart(after) }
    : markedTexts(before, after);
}

function sidesOf(before: unknown, after: unknown) {
  if (
    before &&
    after &&
    typeof before === 'string' &&
    typeof after === 'string'
  ) {
    return markedTexts(before, after);
  }
  const [was, is] = valueParts(before, after);
  return { before: was, after: is };
}

function valueLine(
  label: string,
  { before, after }: { before?: unknown; after?: unknown },
  none: Part,
): ChangeLine {
  return { label: { text: label }, ...sidesOf(before, after), none };
}

const LINES: { [TKind in Kind]: (change: Of<TKind>) => ChangeLine[] } = {
  file: ({ fileName, before, after }) => [
    {
      label: { text: revealed(fileName) },
      before: fileParts(before),
      after: fileParts(after),
      none: say('changes.noFile'),
    },
  ],
  answer: change => [
    valueLine(change.question, change, say('changes.noAnswer')),
  ],
  checklist: ({ entry, before, after }) => [
    {
      label: { text: entry },
      before: checkedPart(before),
      after: checkedPart(after),
      none: say('stepPanels.notChecked'),
    },
  ],
  comment: ({ before, after }) => [
    {
      label: say('discussion.comment'),
      ...textSides(before, after),
      none: say('changes.noComment'),
    },
  ],
  measurement: measurementLines,
  reaffirmation: ({ before, after }) => [
    {
      label: say('changes.reaffirmation'),
      ...textSides(before, after),
      none: say('changes.noComment'),
    },
  ],
  waiver: ({ before, after }) => [
    {
      label: say('changes.waiver'),
      ...textSides(before, after),
      none: say('changes.notWaived'),
    },
  ],
  signatures: ({ before, after }) => [
    {
      label: say('changes.signatures'),
      before: signatureParts(before),
      after: signatureParts(after),
      none: say('changes.none'),
    },
  ],
  state: ({ before, after }) => [
    {
      label: say('changes.status'),
      before: statusPart(before),
      after: statusPart(after),
      none: say('changes.notCovered'),
    },
  ],
  request: requestLines,
  'model-card': ({ before, after, text }) => [
    {
      label: say('common.modelCard'),
      before: { digest: before },
      after: { digest: after },
      none: say('changes.none'),
      text: text ?? null,
    },
  ],
  other: change =>
    change.before === undefined && change.after === undefined
      ? [
          {
            label: { text: change.what },
            none: say('changes.changed'),
            isBare: true,
          },
        ]
      : [valueLine(change.what, change, say('changes.none'))],
};

/** What a difference says, in one line or more. */
export function changeLines<TKind extends Kind>(
  change: Of<TKind>,
): ChangeLine[] {
  const linesOf = LINES[change.kind] as (of: Of<TKind>) => ChangeLine[];
  return linesOf(change);
}
