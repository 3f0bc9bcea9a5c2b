import { AuthService } from '@backstage/backend-plugin-api';
import {
  Entity,
  RELATION_OWNED_BY,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { Prerequisite } from '@model-release/backstage-plugin-model-release-common';
import { findExisting } from './findExisting';
import { relatedRefs } from './relations';

/** Whether exactly one Group or User, that exists, answers for the model. */
export async function accountableOwner(
  model: Entity,
  options: { catalog: CatalogService; auth: AuthService },
): Promise<Prerequisite> {
  const { catalog, auth } = options;
  const ref = stringifyEntityRef(model);
  const owners = relatedRefs(model, RELATION_OWNED_BY);
  const answer = (met: boolean, detail: string): Prerequisite => ({
    key: 'accountable-owner',
    title: 'One accountable owner',
    met,
    detail,
  });
  if (owners.length === 0) {
    return answer(
      false,
      `${ref} has no owner: set spec.owner in its catalog file to one Group or User.`,
    );
  }
  if (owners.length > 1) {
    return answer(
      false,
      `${ref} has ${owners.length} owners (${owners.join(
        ', ',
      )}): leave one who is accountable.`,
    );
  }
  const existing = await findExisting(
    owners,
    catalog,
    await auth.getOwnServiceCredentials(),
  );
  return existing.has(owners[0])
    ? answer(true, owners[0])
    : answer(
        false,
        `${ref} is owned by ${owners[0]}, which is not in the catalog: add it there, or correct spec.owner.`,
      );
}
