import {
  BackstageCredentials,
  LoggerService,
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  AuthorizePermissionRequest,
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  modelReleaseCreatePermission,
  modelReleasePageViewPermission,
  ModelReleasePermission,
  modelReleaseReadPermission,
  modelReleaseResourcePermissions,
} from '@model-release/backstage-plugin-model-release-common';
import { modelReleaseResourceRef } from '@model-release/backstage-plugin-model-release-node';
import { notPermitted } from '../domain/notPermitted';
import { ReleaseAccess } from '../domain/ReleaseAccess';
import { Grant, NOTHING, toGrant } from './toGrant';
import { AccessDirectory } from '../ports/AccessDirectory';

/** The framework's services. */
export interface PermissionFramework {
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
  logger: LoggerService;
}

/**
 * Queries the permission framework. All permissions on releases are requested at once and without
 * naming a release: the decisions are conditions, which are then applied to releases here.
 */
export class PermissionAccessDirectory implements AccessDirectory {
  static create(framework: PermissionFramework): PermissionAccessDirectory {
    return new PermissionAccessDirectory(framework);
  }

  private constructor(private readonly framework: PermissionFramework) {}

  async accessOf(credentials: BackstageCredentials): Promise<ReleaseAccess> {
    const decisions = await this.framework.permissions.authorizeConditional(
      modelReleaseResourcePermissions.map(permission => ({ permission })),
      { credentials },
    );
    const grants = new Map(
      modelReleaseResourcePermissions.map((permission, at) => [
        permission.name,
        this.#understand(permission, decisions[at]),
      ]),
    );
    const grantOf = ({ name }: ModelReleasePermission) =>
      grants.get(name) ?? NOTHING;
    return {
      allows: (permission, release) => grantOf(permission).covers(release),
      readable: grantOf(modelReleaseReadPermission).criteria,
    };
  }

  assertMayView(credentials: BackstageCredentials): Promise<void> {
    return this.#assertAllowed(
      { permission: modelReleasePageViewPermission },
      credentials,
    );
  }

  /**
   * The catalog applies the policy's conditions to the model. A model that does not exist meets
   * none.
   */
  assertMayCreate(
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<void> {
    return this.#assertAllowed(
      { permission: modelReleaseCreatePermission, resourceRef: entityRef },
      credentials,
    );
  }

  async #assertAllowed(
    request: AuthorizePermissionRequest,
    credentials: BackstageCredentials,
  ): Promise<void> {
    const [decision] = await this.framework.permissions.authorize([request], {
      credentials,
    });
    if (decision?.result !== AuthorizeResult.ALLOW) {
      throw notPermitted(request.permission);
    }
  }

  /** A decision that cannot be understood is a denial. The log tells the author of the policy. */
  #understand(
    permission: ModelReleasePermission,
    decision: PolicyDecision | undefined,
  ): Grant {
    try {
      if (!decision) {
        throw new Error('no decision was returned');
      }
      return toGrant(
        permission,
        decision,
        // The rules are the same under each resource type.
        this.framework.permissionsRegistry.getPermissionRuleset(
          modelReleaseResourceRef,
        ),
      );
    } catch (error) {
      this.framework.logger.warn(
        `The policy decision for ${permission.name} is treated as a denial: ${error}`,
      );
      return NOTHING;
    }
  }
}
