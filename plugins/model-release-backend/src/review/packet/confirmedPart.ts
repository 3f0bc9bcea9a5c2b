import { StepDetail } from '@model-release/backstage-plugin-model-release-common';
import { Content, html } from './html';
import { quote, time } from './pageParts';
import { Naming } from './people';

/** That somebody confirmed an earlier result, with what they said and who gave it first. */
export function confirmedPart(
  { result }: Pick<StepDetail, 'result'>,
  naming: Naming,
): Content {
  const confirmed = result && 'files' in result ? result.reaffirmed : undefined;
  if (!confirmed) {
    return undefined;
  }
  const { firstCompletedAt, firstCompletedBy, firstCompletedOnBehalfOf } =
    confirmed;
  return [
    html`<p>
      Earlier result confirmed: first completed ${time(firstCompletedAt)},
      ${naming(firstCompletedBy, firstCompletedOnBehalfOf)}.
    </p>`,
    quote(confirmed.comment),
  ];
}
