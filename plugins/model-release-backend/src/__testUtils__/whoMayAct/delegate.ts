import { expectStatus, person, TestPortal } from '../TestPortal';

/** A day some days from now, far enough from midnight wherever it is. */
export function day(fromNow: number): string {
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
