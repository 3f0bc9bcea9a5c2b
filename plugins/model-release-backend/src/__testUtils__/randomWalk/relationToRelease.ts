import { ReleaseAction } from '@model-release/backstage-plugin-model-release-common';
import { Who } from '../whoMayAct/relations';
import { Through } from './RandomCompany';
import { ReleaseModel } from './ReleaseModel';

/** What somebody is to an approval that may be taken back; nobody is anything for somebody absent. */
function relationToApproval(model: ReleaseModel, who: string): Who {
  const { company, steps } = model;
  const ownsSignOff = steps.some(
    step => step.approval !== undefined && model.owns(step, who),
  );
  if (ownsSignOff) {
    return 'owner';
  }
  if (company.ownsModel(who)) {
    return 'model-owner';
  }
  return company.isAdministrator(who) ? 'administrator' : 'stranger';
}

/** What somebody is to a model whose release nobody ends. */
function relationToModel(
  { company, requester }: ReleaseModel,
  who: string,
): Who {
  if (company.isAdministrator(who)) {
    return 'administrator';
  }
  if (who === requester) {
    return 'requester';
  }
  return company.ownsModel(who) ? 'model-owner' : 'stranger';
}

/** What somebody is to a release. A program that is called like a person is not that person. */
export function relationToRelease(
  action: ReleaseAction,
  model: ReleaseModel,
  { who, through }: { who: string; through: Through },
): Who {
  const isRequester = who === model.requester;
  if (through === 'service') {
    return isRequester ? 'namesake-of-requester' : 'foreign-program';
  }
  if (action === 'revoke') {
    return relationToApproval(model, who);
  }
  if (action === 'close' || action === 'reassign-requester') {
    return relationToModel(model, who);
  }
  if (isRequester) {
    return 'requester';
  }
  // A plugin is given here all that the person has, more than the service would give it.
  const ownsAny = model.steps.some(
    step => model.waysToOwn(step, who).length > 0,
  );
  return ownsAny ? 'owner' : 'stranger';
}
