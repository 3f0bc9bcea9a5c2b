import { expectStatus, person, TestPortal } from '../TestPortal';
import { day, delegate } from './delegate';

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
