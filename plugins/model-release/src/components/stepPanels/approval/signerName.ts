import type { Signature } from '@model-release/backstage-plugin-model-release-common';
import { say } from '../../../common/message';
import type { Part } from '../../../common/phrase';
import { actorName } from '../actorName';

/** Who signed, in whose place, and for which required group: `zoe for ingrid (appsec)`. */
export function signerName(signature: Signature): Part {
  const { by, onBehalfOf, fulfils } = signature;
  const isNamed =
    fulfils === undefined || fulfils === by || fulfils === onBehalfOf;
  if (isNamed) {
    return actorName(signature);
  }
  const values = { who: { ref: by }, group: { ref: fulfils } };
  return onBehalfOf === undefined
    ? say('approval.signerFrom', values)
    : say('approval.signerForFrom', {
        ...values,
        delegator: { ref: onBehalfOf },
      });
}
