import {
  ReleaseDetail,
  ReleaseEvent,
} from '@model-release/backstage-plugin-model-release-common';
import { expectStatus, TestPortal } from '../TestPortal';
import { Cast } from './casts';
import { eventsOf, standingOf } from './Releases';
import { Row } from './RuleTable';
import { playScene } from './scenes';
import { Cell, policyOf, Topic } from './topic';

/** Everything that one command wrote names who did it, through what, and for whom. */
function expectNamed(
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

/** Does what a row allows, on a release of its own, and looks at what came of it. */
export async function expectDone<TCell extends Cell>(
  portal: TestPortal,
  topic: Topic<TCell>,
  cell: TCell,
  row: Row,
): Promise<void> {
  const { cast, scene } = cell;
  const { id } = await playScene(portal, cast.line, scene);
  const before = await standingOf(portal, id);
  portal.policy = policyOf(topic, cell);
  const release = await portal.get(id, cast.authorization);
  const after = expectStatus<ReleaseDetail>(
    await topic.send(portal, release, cell),
    200,
  );
  if (row.answer.changesNothing) {
    expect(await standingOf(portal, id)).toEqual(before);
    return;
  }
  const { items, valid } = await eventsOf(portal, id);
  const written = items.slice(before.events);
  expect(valid).toBe(true);
  topic.expectDone(after, written, cell);
  expectNamed(written, cast, row);
}
