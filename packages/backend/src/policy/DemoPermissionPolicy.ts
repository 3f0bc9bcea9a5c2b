import { UserInfoService } from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import { otherwise, rules } from './rules';

/**
 * Answers with the first rule that names the permission. Nobody gets anything without signing in.
 * Back-end services do not come here: the framework answers for them.
 */
export class DemoPermissionPolicy implements PermissionPolicy {
  readonly #userInfo: UserInfoService;

  constructor(options: { userInfo: UserInfoService }) {
    this.#userInfo = options.userInfo;
  }

  async handle(
    { permission }: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    if (!user) {
      return { result: AuthorizeResult.DENY };
    }
    const info = await this.#userInfo.getUserInfo(user.credentials);
    const rule = rules.find(({ permissions }) =>
      permissions.includes(permission.name),
    );
    return (rule?.decide ?? otherwise)(permission, info);
  }
}
