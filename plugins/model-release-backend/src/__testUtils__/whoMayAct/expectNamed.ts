import { ReleaseEvent } from '@model-release/backstage-plugin-model-release-common';
import { Cast } from './casts';
import { Row } from './RuleTable';

/** Everything that one command wrote names who did it, through what, and for whom. */
export function expectNamed(
  written: readonly ReleaseEvent[],
  { ref, plugin, absent }: Cast,
  { answer }: Row,
): void {
  const named = written.map(({ actor, delegatedBy, onBehalfOf }) => ({
    actor,
    delegatedBy,
    onBehalfOf,
  }));
  const expected = {
    actor: ref,
    delegatedBy: plugin,
    onBehalfOf: answer.forAbsent ? absent : undefined,
  };
  expect(named).toEqual(written.map(() => expected));
}
