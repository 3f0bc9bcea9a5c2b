import {
  BackstageCredentials,
  BackstageUserPrincipal,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  Permission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';

/** What the portal's policy says to a person; services are always allowed, as in a real portal. */
export type Policy = (
  permission: Permission,
  userRef: string,
) => PolicyDecision;

/** A policy that allows everything. */
export const ALLOW_ALL: Policy = () => ({ result: AuthorizeResult.ALLOW });

/** A policy that denies permissions by their name. */
export const denying =
  (...names: string[]): Policy =>
  ({ name }) => ({
    result: names.includes(name) ? AuthorizeResult.DENY : AuthorizeResult.ALLOW,
  });

function decide(
  policy: Policy,
  permission: Permission,
  credentials: BackstageCredentials,
): PolicyDecision {
  const { type, userEntityRef } =
    credentials.principal as BackstageUserPrincipal;
  return type === 'user'
    ? policy(permission, userEntityRef)
    : { result: AuthorizeResult.ALLOW };
}

/** Answers what `policy` says at the time of the question. */
export function policyService(policy: () => Policy): PermissionsService {
  return {
    authorize: async (requests, { credentials }) =>
      requests.map(({ permission }) => {
        const { result } = decide(policy(), permission, credentials);
        if (result === AuthorizeResult.CONDITIONAL) {
          throw new Error(`${permission.name} is not asked with its resource`);
        }
        return { result };
      }),
    authorizeConditional: async (requests, { credentials }) =>
      requests.map(({ permission }) =>
        decide(policy(), permission, credentials),
      ),
  };
}
