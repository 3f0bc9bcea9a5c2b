import { ReleaseDetail } from '@model-release/backstage-plugin-model-release-common';
import { TestPortal } from './TestPortal';

/** Reads a release after each announced change until it has a status. */
export async function waitForStatus(
  portal: TestPortal,
  id: string,
  status: ReleaseDetail['status'],
): Promise<ReleaseDetail> {
  for (;;) {
    const changed = portal.changes.next();
    const release = await portal.get(id);
    if (release.status === status) {
      return release;
    }
    await changed;
  }
}
