import {
  EventType,
  ReleaseAction,
} from '@model-release/backstage-plugin-model-release-common';
import { expectStatus, TestPortal } from '../TestPortal';
import { expectNamed } from './expectNamed';
import { RELEASE_POLICIES } from './policies';
import { ReleaseCell } from './releaseCells';
import { eventsOf, standingOf } from './Releases';
import { Row } from './RuleTable';
import { playScene } from './scenes';
import { sendReleaseAction } from './sendAction';

/** The event that says what came of an action. */
const EVENTS: Record<ReleaseAction, EventType> = {
  withdraw: 'release.withdrawn',
  amend: 'release.amended',
  comment: 'comment.added',
  revoke: 'release.revoked',
  'refresh-owners': 'step.owners_changed',
};

/** Does what a row allows, on a release of its own, and looks at what came of it. */
export async function expectDoneOnRelease(
  portal: TestPortal,
  { cast, scene, action, without }: ReleaseCell,
  row: Row,
): Promise<void> {
  const { id } = await playScene(portal, cast.line, scene);
  const before = await standingOf(portal, id);
  portal.policy = RELEASE_POLICIES[without];
  const { authorization } = cast;
  const release = await portal.get(id, authorization);
  expectStatus(
    await sendReleaseAction(portal, release, action, authorization),
    200,
  );
  if (row.answer.changesNothing) {
    expect(await standingOf(portal, id)).toEqual(before);
    return;
  }
  const { items, valid } = await eventsOf(portal, id);
  const written = items.slice(before.events);
  expect({ valid, type: written[0]?.type }).toEqual({
    valid: true,
    type: EVENTS[action],
  });
  expectNamed(written, cast, row);
}
