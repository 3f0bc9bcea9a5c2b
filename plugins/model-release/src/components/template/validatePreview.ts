import type { ResponseError } from '@backstage/errors';
import type { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import type { JsonObject } from '@backstage/types';
import {
  errorCodeOf,
  type ModelReleaseApi,
} from '@model-release/backstage-plugin-model-release-common';
import { modelReleaseApiRef } from '../../api/apiRefs';
import { requestOf } from '../request/requestForm';
import { entityRefOf, formOf, type PreviewValue } from './templateForm';
import { refusalsOf } from './templateProblems';

/** Why the portal would refuse what was filled in; nothing where it cannot be asked. */
async function refusals(
  api: Pick<ModelReleaseApi, 'previewRelease'> | undefined,
  parameters: JsonObject,
): Promise<string[]> {
  const entityRef = entityRefOf(parameters);
  const form = formOf(parameters);
  const request = entityRef && requestOf(entityRef, form);
  if (!api || !request) {
    return refusalsOf(form, undefined);
  }
  try {
    return refusalsOf(form, await api.previewRelease(request));
  } catch (error) {
    const said = errorCodeOf(error)
      ? [(error as ResponseError).body.error.message]
      : [];
    return [...refusalsOf(form, undefined), ...said];
  }
}

/**
 * Refuses what the portal would refuse, before the template runs. A portal that cannot be asked refuses
 * nothing here: it judges again when the template runs.
 */
export const validatePreview: CustomFieldValidator<PreviewValue, {}> = async (
  _value,
  field,
  { apiHolder, formData },
) => {
  const found = await refusals(apiHolder.get(modelReleaseApiRef), formData);
  found.forEach(message => field.addError(message));
};
