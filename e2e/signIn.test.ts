import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readPeople } from '../scripts/lib/readPeople.mjs';
import { usePortal } from './support/usePortal.ts';

describe('sign-in', () => {
  const stage = usePortal();

  test('lists everybody who works at the example company', async () => {
    const { page } = await stage.browser.visit();
    await page.goto('/');
    await page.getByRole('heading', { name: 'Choose a person' }).waitFor();

    for (const { displayName } of readPeople()) {
      await page.getByRole('button', { name: displayName }).waitFor();
    }
  });

  test('greets the person who was chosen', async () => {
    const { page } = await stage.browser.visit();
    await page.goto('/');
    const [person] = readPeople();
    assert.ok(person);
    await page.getByRole('button', { name: person.displayName }).click();
    await page.getByRole('navigation').waitFor();
  });
});
