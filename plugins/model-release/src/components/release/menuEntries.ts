import type {
  ActionVerdict,
  ReleaseAction,
  ReleaseDetail,
} from '@model-release/backstage-plugin-model-release-common';
import { say, type Message } from '../../common/message';
import type { Phrase } from '../../common/phrase';
import { verdictWords } from '../../common/verdictWords';

/** What concerns the release as a whole, apart from comments and changes of the request. */
export type MenuAction = Extract<
  ReleaseAction,
  'withdraw' | 'close' | 'revoke' | 'reassign-requester' | 'refresh-owners'
>;

/** An entry of the menu; one that is not allowed says why. */
export interface MenuEntry {
  name: MenuAction;
  label: Message;
  /** Why it cannot be chosen. */
  refusal?: Phrase;
}

const LABELS: Record<MenuAction, Message> = {
  withdraw: say('release.withdrawEntry'),
  close: say('release.closeEntry'),
  revoke: say('release.revokeEntry'),
  'reassign-requester': say('release.requesterEntry'),
  'refresh-owners': say('release.refreshOwners'),
};

/** Refusals by which an entry has no meaning now, for nobody: it is left out. */
const BESIDE_THE_POINT: Partial<Record<MenuAction, string>> = {
  revoke: 'release_not_signed_off',
};

/** Few can do it, and few have to: it is there for nobody else. */
const FOR_FEW: readonly MenuAction[] = ['close', 'reassign-requester'];

function entryOf(
  name: MenuAction,
  verdict: ActionVerdict | undefined,
): MenuEntry[] {
  const label = LABELS[name];
  if (!verdict) {
    return [];
  }
  if (verdict.allowed) {
    return [{ name, label }];
  }
  const isBesideThePoint =
    verdict.code === 'release_closed' ||
    verdict.code === BESIDE_THE_POINT[name];
  return FOR_FEW.includes(name) || isBesideThePoint
    ? []
    : [{ name, label, refusal: [verdictWords(verdict)] }];
}

/** What the menu of a release offers to the reader. */
export function menuEntries(
  release: Pick<ReleaseDetail, 'actions'>,
): MenuEntry[] {
  return (Object.keys(LABELS) as MenuAction[]).flatMap(name =>
    entryOf(
      name,
      release.actions.find(action => action.name === name),
    ),
  );
}
