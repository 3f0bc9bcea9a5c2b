import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';

/** More than there is to reach on any page of ours. */
const MANY = 200;

/** Presses Tab until something has the focus, as people do who use no mouse. */
export async function tabTo(target: Locator): Promise<void> {
  const { keyboard } = target.page();
  for (let presses = 0; presses < MANY; presses += 1) {
    await keyboard.press('Tab');
    if (await target.evaluate(element => element === document.activeElement)) {
      return;
    }
  }
  assert.fail(`Nobody gets to ${target} with the Tab key`);
}
