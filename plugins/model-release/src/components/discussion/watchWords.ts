import type { ReleaseWatch } from '@model-release/backstage-plugin-model-release-common';
import { say, type Message } from '../../common/message';

/** Why the reader is told what happens, or that they are not. */
export function watchReason({ watching, because }: ReleaseWatch): Message {
  if (!watching) {
    return say('discussion.notWatching');
  }
  switch (because) {
    case 'involved':
      return say('discussion.watchingAsInvolved');
    case 'model':
      return say('discussion.watchingTheModel');
    default:
      return say('discussion.watchingAsChosen');
  }
}
