import type { Locator } from 'playwright-core';
import type { Visitor } from './visitor.ts';

/**
 * Takes pictures of a part of the page: wide and narrow, light and dark. Only with
 * UPDATE_SCREENSHOTS=1, since four of them take longer than most tests.
 */
export async function fourPictures(
  visitor: Visitor,
  name: string,
  part: Locator,
): Promise<void> {
  if (process.env.UPDATE_SCREENSHOTS !== '1') {
    return;
  }
  const { page } = visitor;
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [1280, 400]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      await part.waitFor();
      await visitor.screenshot(`${name}-${width}-${colorScheme}`, part);
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1280, height: 900 });
}
