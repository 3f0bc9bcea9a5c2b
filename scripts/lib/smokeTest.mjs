import assert from 'node:assert/strict';
import { createTempFolder } from './createTempFolder.mjs';
import { freePort } from './freePort.mjs';
import { runChecks } from './runChecks.mjs';
import { startPortal } from './startPortal.mjs';
import { unpackPortal } from './unpackPortal.mjs';

/**
 * Boots the built back end in a folder of its own and asks it a few things over HTTP.
 *
 * @returns {Promise<import('./runStages.mjs').Counts>}
 */
export async function smokeTest() {
  const { folder, remove } = createTempFolder('smoke');
  try {
    await unpackPortal(folder);
    const portal = await startPortal({ folder, port: await freePort() });
    return await runChecks(checks(portal.baseUrl)).finally(portal.stop);
  } finally {
    await remove();
  }
}

/** @param {string} baseUrl */
function checks(baseUrl) {
  return {
    async 'the back end says that it is ready'() {
      const { status } = await fetch(
        `${baseUrl}/.backstage/health/v1/readiness`,
      );
      assert.equal(status, 200);
    },
    async 'the front end and its script are served'() {
      const page = await (await fetch(`${baseUrl}/`)).text();
      const [, script] = page.match(/<script[^>]+src="([^"]+\.js)"/) ?? [];
      assert.ok(script, 'the page names no script');
      const response = await fetch(new URL(script, baseUrl));
      assert.equal(response.status, 200);
      assert.match(response.headers.get('content-type') ?? '', /javascript/);
    },
    async 'releases are for people who are signed in'() {
      const { status } = await fetch(
        `${baseUrl}/api/model-release/v1/runbooks`,
      );
      assert.equal(status, 401);
    },
  };
}
