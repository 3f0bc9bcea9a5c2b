import type { Signature } from '@model-release/backstage-plugin-model-release-common';
import { say } from '../../../common/message';
import { actor } from '../../../common/people';
import type { Part } from '../../../common/phrase';

/** Who signed, in whose place, and for which required group: `zoe for ingrid (appsec)`. */
export function signerName(signature: Signature): Part {
  const { by, onBehalfOf, fulfils } = signature;
  const isNamed =
    fulfils === undefined || fulfils === by || fulfils === onBehalfOf;
  if (isNamed) {
    return actor(signature);
  }
  const values = { who: { ref: by }, group: { ref: fulfils } };
  return onBehalfOf === undefined
    ? say('approval.signerFrom', values)
    : say('approval.signerForFrom', {
        ...values,
        delegator: { ref: onBehalfOf },
      });
}
