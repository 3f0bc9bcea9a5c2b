import assert from 'node:assert/strict';
import { after, afterEach, before } from 'node:test';
import { Browser } from './browser.ts';
import { Portal } from './portal.ts';

/** What the tests of a file share, from their first `before` on. */
type Stage = { portal: Portal; browser: Browser };

/**
 * Gives the tests of a `describe` a portal and a browser. After each test it fails where a page
 * reported an error; after a failed one it keeps pictures of all pages and the log of the back end
 * in `e2e-report`.
 */
export function usePortal(options?: Parameters<typeof Portal.start>[0]): Stage {
  let portal: Portal | undefined;
  let browser: Browser | undefined;

  before(async () => {
    portal = await Portal.start(options);
    browser = await Browser.launch(portal.baseUrl);
  });
  afterEach(async context => {
    // The declarations of Node's types lack `passed`.
    const { name, passed } = context as unknown as {
      name: string;
      passed: boolean;
    };
    const visitors = browser?.visitors ?? [];
    const problems = visitors.flatMap(visitor => visitor.takeProblems());
    if (!passed || problems.length > 0) {
      portal?.saveLog(name);
      await Promise.all(
        visitors
          .filter(({ page }) => !page.isClosed())
          .map((visitor, index) => visitor.savePage(`${name} ${index}`)),
      );
    }
    assert.deepEqual(problems, [], 'errors on the console of a browser');
  });
  after(async () => {
    await browser?.close();
    await portal?.stop();
  });

  return {
    get portal() {
      return started(portal);
    },
    get browser() {
      return started(browser);
    },
  };
}

function started<T>(thing: T | undefined): T {
  if (!thing) {
    throw new Error('Only tests and hooks may use the portal and the browser');
  }
  return thing;
}
