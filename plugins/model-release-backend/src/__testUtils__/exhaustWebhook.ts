import { expectStatus, person, TestPortal } from './TestPortal';

const LONG_AGO = '2001-01-01T00:00:00.000Z';
/** All but the last. */
const EARLIER_ATTEMPTS = 9;

/**
 * Any command does: after its commit the relay looks for what is due. The relay may be at work already,
 * and change the release between our look at it and the command.
 */
export async function wakeRelay(portal: TestPortal, id: string): Promise<void> {
  for (;;) {
    const { version } = await portal.get(id);
    const response = await portal
      .send('post', `/v1/releases/${id}/comments`, person('nora'))
      .send({ expectedVersion: version, comment: 'Any news?' });
    if (response.body.error?.code !== 'stale_version') {
      expectStatus(response, 200);
      return;
    }
  }
}

/** Makes the webhook of a release due now for the last time, once no attempt is under way. */
export async function exhaustWebhook(
  portal: TestPortal,
  id: string,
): Promise<void> {
  for (;;) {
    const settled = portal.changes.next();
    const updated = await portal
      .knex('outbox')
      .where({ release_id: id, kind: 'webhook', lease_ticket: null })
      .update({ attempts: EARLIER_ATTEMPTS, next_attempt_at: LONG_AGO });
    if (updated === 1) {
      return wakeRelay(portal, id);
    }
    await settled;
  }
}
