import type {
  ActionVerdict,
  ReleaseAction,
  ReleaseDetail,
} from '@model-release/backstage-plugin-model-release-common';

/** What concerns the release as a whole, apart from comments and changes of the request. */
export type MenuAction = Extract<
  ReleaseAction,
  'withdraw' | 'revoke' | 'refresh-owners'
>;

/** An entry of the menu; one that is not allowed says why. */
export interface MenuEntry {
  name: MenuAction;
  label: string;
  /** Why it cannot be chosen. */
  refusal?: string;
}

const LABELS: Record<MenuAction, string> = {
  withdraw: 'Withdraw…',
  revoke: 'Revoke the approval…',
  'refresh-owners': 'Look up owners again',
};

/** Refusals by which an entry has no meaning now, for nobody: it is left out. */
const BESIDE_THE_POINT: Partial<Record<MenuAction, string>> = {
  revoke: 'release_not_signed_off',
  'refresh-owners': 'release_closed',
};

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
  return verdict.code === BESIDE_THE_POINT[name]
    ? []
    : [{ name, label, refusal: verdict.reason ?? 'This cannot be done now.' }];
}

/** What the menu of a release offers to the reader. */
export function releaseMenu({
  actions,
}: Pick<ReleaseDetail, 'actions'>): MenuEntry[] {
  return (Object.keys(LABELS) as MenuAction[]).flatMap(name =>
    entryOf(
      name,
      actions.find(action => action.name === name),
    ),
  );
}
