import { AuthService } from '@backstage/backend-plugin-api';
import {
  Entity,
  RELATION_OWNED_BY,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { Prerequisite } from '@model-release/backstage-plugin-model-release-common';
import { ownAccess } from './catalogAccess';
import { findExisting } from './findExisting';
import { isOwnerRef } from '../lib/normalizeOwnerRef';
import { explainAbsence } from './orphans';
import { relatedRefs } from './relations';

/** Whether a model has an accountable owner and, if so, which one. */
export interface AccountableOwner {
  prerequisite: Prerequisite;
  /** Only when the prerequisite is met. */
  owner?: string;
}

function judge(met: boolean, detail: string): AccountableOwner {
  return {
    prerequisite: {
      key: 'accountable-owner',
      title: 'One accountable owner',
      met,
      detail,
    },
    ...(met && { owner: detail }),
  };
}

/** Whether the model has exactly one owner, and whether that owner exists. */
export async function accountableOwner(
  model: Entity,
  options: { catalog: CatalogService; auth: AuthService },
): Promise<AccountableOwner> {
  const ref = stringifyEntityRef(model);
  const owners = relatedRefs(model, RELATION_OWNED_BY);
  const [owner] = owners;
  if (owner === undefined) {
    return judge(
      false,
      `${ref} has no owner: set spec.owner in its catalog file to one Group or User.`,
    );
  }
  if (owners.length > 1) {
    return judge(
      false,
      `${ref} has ${owners.length} owners (${owners.join(
        ', ',
      )}): keep only the accountable one.`,
    );
  }
  if (!isOwnerRef(owner)) {
    return judge(
      false,
      `${ref} is owned by ${owner}, which is neither a Group nor a User: correct spec.owner.`,
    );
  }
  const { existing, orphans } = await findExisting(
    owners,
    await ownAccess(options),
  );
  if (existing.has(owner)) {
    return judge(true, owner);
  }
  const absence = explainAbsence([owner], orphans);
  return judge(
    false,
    `${ref} is owned by ${owner}, ${absence}, or correct spec.owner.`,
  );
}
