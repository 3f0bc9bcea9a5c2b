import { BackstageUserInfo } from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  Permission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';

/** Decides for somebody who is signed in. */
export type Decide = (
  permission: Permission,
  user: BackstageUserInfo,
) => PolicyDecision;

/** One sentence of the policy: the permissions that it speaks of, by name, and who has them. */
export type Rule = { says: string; permissions: string[]; decide: Decide };

export const allow: PolicyDecision = { result: AuthorizeResult.ALLOW };
export const deny: PolicyDecision = { result: AuthorizeResult.DENY };

export const everybody: Decide = () => allow;
const nobody: Decide = () => deny;

/** Decides in one way for the members of some groups, and in another for everybody else. */
export const membersOf =
  (
    groups: string[],
    theirs: Decide = everybody,
    others: Decide = nobody,
  ): Decide =>
  (permission, user) => {
    const decide = groups.some(ref => user.ownershipEntityRefs.includes(ref))
      ? theirs
      : others;
    return decide(permission, user);
  };
