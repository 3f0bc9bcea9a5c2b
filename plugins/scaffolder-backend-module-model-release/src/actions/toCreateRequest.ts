import { JsonObject } from '@backstage/types';
import { CreateReleaseRequest } from '@model-release/backstage-plugin-model-release-common';
import { withoutBlanks } from '../withoutBlanks';

/**
 * The request that an action's input stands for. The server judges it, so that every refusal has
 * the same words wherever a release is requested.
 */
export function toCreateRequest(input: JsonObject): CreateReleaseRequest {
  const { rollback, form: _form, ...request } = withoutBlanks(input);
  // Forms preselect the type. Without a target nothing was entered: the server then lists the
  // rollback among everything else that is missing.
  const hasTarget = (rollback as JsonObject | undefined)?.target !== undefined;
  return {
    ...request,
    ...(hasTarget ? { rollback } : {}),
  } as CreateReleaseRequest;
}
