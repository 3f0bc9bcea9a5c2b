import {
  formatByteSize,
  type CoveredSignature,
  type SignedFile,
  type StepStatus,
} from '@model-release/backstage-plugin-model-release-common';
import { say } from '../../common/message';
import { dotted, type Part, type Phrase } from '../../common/phrase';
import { stepStateWords } from '../status/progress';
import { revealed } from './revealed';

export function fileParts(file: SignedFile | undefined): Phrase | undefined {
  return (
    file &&
    dotted([
      { digest: file.digest },
      { text: formatByteSize(file.size) },
      ...(file.section === undefined ? [] : [{ text: file.section }]),
    ])
  );
}

export function textPart(text: string | undefined): Part | undefined {
  return text === undefined ? undefined : { text: revealed(text) };
}

export function statusPart(status: StepStatus | undefined): Part | undefined {
  return status && stepStateWords({ status, overdue: false });
}

export function checkedPart(isChecked: boolean | undefined): Part | undefined {
  return isChecked ? say('stepPanels.checked') : undefined;
}

function signaturePart({ by, onBehalfOf, packetDigest }: CoveredSignature) {
  const places = { who: { ref: by }, digest: { digest: packetDigest } };
  return onBehalfOf === undefined
    ? say('changes.signedBy', places)
    : say('changes.signedOnBehalfOf', {
        ...places,
        delegator: { ref: onBehalfOf },
      });
}

export function signatureParts(signatures: readonly CoveredSignature[]) {
  return signatures.length > 0
    ? dotted(signatures.map(signaturePart))
    : undefined;
}
