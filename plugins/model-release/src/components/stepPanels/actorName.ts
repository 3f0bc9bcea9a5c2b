import { say } from '../../common/message';
import type { Part } from '../../common/phrase';

/** Who did something: `bo`, or `bo for ana` where Ana was out of office. */
export function actorName({
  by,
  onBehalfOf,
}: {
  by: string;
  onBehalfOf?: string;
}): Part {
  const who = { ref: by };
  return onBehalfOf === undefined
    ? who
    : say('stepPanels.actingFor', { who, delegator: { ref: onBehalfOf } });
}
