import { Entity } from '@backstage/catalog-model';
import { TestPortal, expectStatus, person } from '../TestPortal';
import { aGroup, aUser, theModel } from './entities';

const MEMBERSHIPS: Record<string, readonly string[]> = {
  nora: [],
  rita: ['reviewers'],
  nadia: [],
  olga: ['reviewers'],
  omar: ['reviewers'],
  theo: ['reviewers', 'second-reviewers'],
  nils: ['night-shift'],
  gina: ['reviewers'],
  sven: ['reviewers'],
  ossi: ['reviewers'],
  cora: ['preparers', 'reviewers'],
  carl: ['preparers'],
  paul: ['preparers'],
  dora: [],
  cleo: [],
  sue: [],
  dana: [],
  gus: [],
  rolf: [],
  remy: [],
  dirk: [],
  emil: [],
  fred: [],
  zoe: [],
};

/** Two groups own the steps, one of them with a group below it. */
export const STAFF: Entity[] = [
  aGroup('model-makers'),
  aGroup('preparers'),
  aGroup('reviewers', { role: 'reviewer' }),
  aGroup('second-reviewers', { role: 'reviewer' }),
  aGroup('night-shift', { parent: 'reviewers' }),
  ...Object.entries(MEMBERSHIPS).map(([name, groups]) => aUser(name, groups)),
  theModel('model-makers'),
];

/** Who is away, and who acts for them now. */
const ABSENCES: ReadonlyArray<[absent: string, delegate: string]> = [
  ['omar', 'dora'],
  ['omar', 'carl'],
  ['omar', 'nadia'],
  ['cora', 'cleo'],
  ['sven', 'sue'],
  ['ossi', 'dana'],
  ['gina', 'gus'],
  ['rita', 'rolf'],
  ['nora', 'remy'],
  ['dora', 'dirk'],
];

/** A day some days from now, far enough from midnight wherever it is. */
function day(fromNow: number): string {
  const moment = new Date();
  moment.setUTCDate(moment.getUTCDate() + fromNow);
  return moment.toISOString().slice(0, 10);
}

/** Has somebody name a delegate over HTTP. */
export async function delegate(
  portal: TestPortal,
  absent: string,
  to: string,
  [from, until] = [day(-2), day(5)],
): Promise<{ id: string }> {
  const response = await portal
    .send('post', '/v1/delegations', person(absent))
    .send({ to: `user:default/${to}`, from, until, reason: 'On leave' });
  return expectStatus(response, 201);
}

/** Gives every delegation of the cast, one that was ended early and one of days to come. */
export async function sendOnLeave(portal: TestPortal): Promise<void> {
  for (const [absent, to] of ABSENCES) {
    await delegate(portal, absent, to);
  }
  const { id } = await delegate(portal, 'omar', 'emil');
  const ended = await portal.send(
    'post',
    `/v1/delegations/${id}/end`,
    person('omar'),
  );
  expectStatus(ended, 200);
  await delegate(portal, 'omar', 'fred', [day(3), day(5)]);
}
