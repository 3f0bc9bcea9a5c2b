import type { ReleaseComment } from '@model-release/backstage-plugin-model-release-common';

/** The step in whose conversation the comment stands that the address leads to; none or one. */
export function linkedConversation({
  value = [],
  linked,
}: {
  value?: readonly ReleaseComment[];
  linked?: string;
}): string[] {
  const comment = value.find(({ id }) => id === linked);
  return comment?.stepKey === undefined ? [] : [comment.stepKey];
}
