import {
  formatByteSize,
  type CardDifference,
  type CoveredSignature,
  type PacketChange,
  type Rollback,
  type SignedFile,
  type StepStatus,
} from '@model-release/backstage-plugin-model-release-common';
import {
  joinPhrases,
  whoActed,
  type Part,
  type Phrase,
} from '../../common/phrase';
import { stepStateWords } from '../status/progress';
import { linked } from '../common/linked';
import { revealed } from './revealed';
import { valueWords } from './valueWords';

/** One difference, for reading. */
export interface ChangeLine {
  /** What it is that differs. */
  label: string;
  /** As it was when it was signed; missing where there was nothing. */
  before?: Phrase;
  /** As it is now; missing where there is nothing. */
  after?: Phrase;
  /** What a side that is missing is called. */
  none: string;
  /** Of this one it is only known that it differs. */
  isBare?: true;
  /** How the text of a model card differs; `null` where that cannot be said. */
  text?: CardDifference | null;
}

type Kind = PacketChange['kind'];
type Of<TKind extends Kind> = Extract<PacketChange, { kind: TKind }>;

function fileWords(file: SignedFile | undefined): Phrase | undefined {
  return (
    file && [
      { digest: file.digest },
      ` · ${formatByteSize(file.size)}`,
      ...(file.section === undefined ? [] : [` · ${file.section}`]),
    ]
  );
}

function textWords(text: string | undefined): Phrase | undefined {
  return text === undefined ? undefined : [revealed(text)];
}

function stateWords(status: StepStatus | undefined): Phrase | undefined {
  return status && [stepStateWords({ status, overdue: false })];
}

function signatureWords(signatures: readonly CoveredSignature[]) {
  const phrases = signatures.map((signature): Part[] => [
    ...whoActed(signature),
    ' for ',
    { digest: signature.packetDigest },
  ]);
  return phrases.length > 0 ? joinPhrases(phrases) : undefined;
}

function rollbackWords({ type, target }: Rollback): Phrase {
  return [
    type === 'checkpoint' ? 'return to checkpoint ' : 'switch off the flag ',
    { strong: revealed(target) },
  ];
}

function valueLine(
  label: string,
  { before, after }: { before?: unknown; after?: unknown },
  none: string,
): ChangeLine {
  const [was, is] = valueWords(before, after);
  return { label, before: textWords(was), after: textWords(is), none };
}

function requestLines(change: Of<'request'>): ChangeLine[] {
  const none = 'nothing';
  switch (change.part) {
    case 'rollback':
      return [
        {
          label: 'Rollback',
          before: rollbackWords(change.before),
          after: rollbackWords(change.after),
          none,
        },
      ];
    case 'intendedUse':
      return [valueLine('Intended use', change, none)];
    default: {
      const { before, after } = change;
      const lines = [
        {
          label: 'Evaluation',
          before: [linked(before.reference)],
          after: [linked(after.reference)],
          none,
        },
        {
          label: 'Pass criteria',
          before: [revealed(before.passCriteria)],
          after: [revealed(after.passCriteria)],
          none,
        },
      ];
      return lines.filter(line => line.before[0] !== line.after[0]);
    }
  }
}

const LINES: { [TKind in Kind]: (change: Of<TKind>) => ChangeLine[] } = {
  file: ({ fileName, before, after }) => [
    {
      label: revealed(fileName),
      before: fileWords(before),
      after: fileWords(after),
      none: 'no such file',
    },
  ],
  answer: change => [valueLine(change.question, change, 'no answer')],
  checklist: ({ entry, before, after }) => [
    {
      label: entry,
      before: before ? ['ticked'] : undefined,
      after: after ? ['ticked'] : undefined,
      none: 'not ticked',
    },
  ],
  comment: ({ before, after }) => [
    {
      label: 'Comment',
      before: textWords(before),
      after: textWords(after),
      none: 'no comment',
    },
  ],
  waiver: ({ before, after }) => [
    {
      label: 'Reason for waiving it',
      before: textWords(before),
      after: textWords(after),
      none: 'not waived',
    },
  ],
  signatures: ({ before, after }) => [
    {
      label: 'Signatures',
      before: signatureWords(before),
      after: signatureWords(after),
      none: 'none',
    },
  ],
  state: ({ before, after }) => [
    {
      label: 'State',
      before: stateWords(before),
      after: stateWords(after),
      none: 'not covered',
    },
  ],
  request: requestLines,
  'model-card': ({ before, after, text }) => [
    {
      label: 'Model card',
      before: [{ digest: before }],
      after: [{ digest: after }],
      none: 'none',
      text: text ?? null,
    },
  ],
  other: change =>
    change.before === undefined && change.after === undefined
      ? [{ label: change.what, none: 'is different', isBare: true }]
      : [valueLine(change.what, change, 'nothing')],
};

/** What a difference says, in one line or more. */
export function changeLines<TKind extends Kind>(
  change: Of<TKind>,
): ChangeLine[] {
  const linesOf = LINES[change.kind] as (of: Of<TKind>) => ChangeLine[];
  return linesOf(change);
}
