import {
  Actor,
  Runbook,
} from '@model-release/backstage-plugin-model-release-common';

/**
 * Why somebody may not request releases under a runbook; `undefined` when they may. A person counts as
 * one also through a template that they started.
 */
export function requesterProblem(
  { kind, ref }: Pick<Actor, 'kind' | 'ref'>,
  { metadata, spec }: Pick<Runbook, 'metadata' | 'spec'>,
): string | undefined {
  return spec.requester === 'person' && kind === 'service'
    ? `“${metadata.title}” ${spec.version} accepts requests from people only, and ${ref} is a service. Have a person request the release, or start the template.`
    : undefined;
}
