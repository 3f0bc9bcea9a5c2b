import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { readPeople } from '../scripts/lib/readPeople.mjs';
import { usePortal } from './support/usePortal.ts';

const nameInSidebar = (page: Page, displayName: string) =>
  page.getByRole('navigation', { name: 'sidebar nav' }).getByText(displayName);

describe('sign-in', () => {
  const stage = usePortal();

  test('lists everybody who works at the example company', async () => {
    const { page } = await stage.browser.visit();
    await page.goto('/');
    for (const { displayName } of readPeople()) {
      await page.getByRole('button', { name: displayName }).waitFor();
    }
  });

  test('signs in the person who is chosen', async () => {
    const { page } = await stage.browser.visit();
    await page.goto('/');
    await page.getByRole('button', { name: 'Wanda Quill' }).click();
    await nameInSidebar(page, 'Wanda Quill').waitFor();
  });

  test('keeps two people in one browser apart', async () => {
    const nell = await stage.browser.signInAs('Nell Farrow');
    const theo = await stage.browser.signInAs('Theo Bracken');
    await Promise.all([nell.page.goto('/'), theo.page.goto('/')]);
    await nameInSidebar(nell.page, 'Nell Farrow').waitFor();
    await nameInSidebar(theo.page, 'Theo Bracken').waitFor();
  });
});
