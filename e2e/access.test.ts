import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { findBarriers } from './support/findBarriers.ts';
import { tabTo } from './support/keyboard.ts';
import { openPortfolio } from './support/portfolio.ts';
import { ReleaseView, titles } from './support/releaseView.ts';
import { usePortal } from './support/usePortal.ts';
import { requestRelease, makeMove, walkUpTo } from './support/walk.ts';

describe('access without sight, mouse or a large window', () => {
  const stage = usePortal();
  let id: string;

  before(async () => {
    const { baseUrl } = stage.portal;
    id = await requestRelease(baseUrl, 'nell.farrow');
    await openPortfolio(baseUrl);
  });

  test('the sign-in page has no barriers', async () => {
    const { page } = await stage.browser.visit();
    await page.goto('/');
    await page.getByRole('button', { name: 'Nell Farrow' }).waitFor();
    assert.deepEqual(await findBarriers(page), []);
  });

  test('a checklist has no barriers, and can be completed by keyboard', async () => {
    const bram = await stage.browser.signInAs('Bram Kettle');
    const view = await ReleaseView.openTab(bram, id);
    const step = view.step(titles.scope);
    await step.getByText('0 of 4 checked').waitFor();
    assert.deepEqual(await findBarriers(bram.page), []);

    const { keyboard } = bram.page;
    for (const box of await step.getByRole('checkbox').all()) {
      await tabTo(box);
      await keyboard.press('Space');
    }
    await tabTo(step.getByRole('button', { name: 'Complete' }));
    await keyboard.press('Enter');
    await view.stands('In review · 1 of 6');

    await tabTo(step.getByRole('button', { name: titles.scope }));
    await keyboard.press('Enter');
    await step.getByRole('list', { name: 'Checklist' }).waitFor();
  });

  test('a questionnaire has no barriers', async () => {
    const theo = await stage.browser.signInAs('Theo Bracken');
    const view = await ReleaseView.openTab(theo, id);
    await view
      .step(titles.security)
      .getByRole('button', { name: 'Complete' })
      .click();
    await view.step(titles.security).getByRole('alert').waitFor();
    assert.deepEqual(await findBarriers(theo.page), []);
  });

  test('the list of releases has no barriers, also in a narrow window', async () => {
    const theo = await stage.browser.signInAs('Theo Bracken');
    const { page } = theo;
    await page.goto('/model-releases');
    await page.getByRole('tab', { name: 'Pending' }).click();
    await page.getByRole('table', { name: 'Releases' }).waitFor();
    assert.deepEqual(await findBarriers(page), []);
    await theo.screenshot('pending');

    await page.setViewportSize({ width: 599, height: 900 });
    await page.reload();
    await page.getByRole('list', { name: 'Releases' }).waitFor();
    assert.deepEqual(await findBarriers(page), []);
    await theo.screenshot('pending-narrow');
  });

  test('a sign-off has no barriers, in the light and the dark theme', async () => {
    await walkUpTo(stage.portal.baseUrl, id, 'the release is signed off', {
      from: 'the training data is cleared',
    });
    const marta = await stage.browser.signInAs('Marta Sorrel');
    for (const colorScheme of ['light', 'dark'] as const) {
      await marta.page.emulateMedia({ colorScheme });
      const view = await ReleaseView.openTab(marta, id);
      await view
        .step(titles.signOff)
        .getByRole('checkbox', { name: 'I attest that' })
        .waitFor();
      assert.deepEqual(await findBarriers(marta.page), []);
    }
  });

  test('a released model has no barriers', async () => {
    await makeMove(stage.portal.baseUrl, id, 'the release is signed off');
    const nell = await stage.browser.signInAs('Nell Farrow');
    const view = await ReleaseView.openTab(nell, id);
    await view.stands('Released');
    await view.toggle(titles.platform);
    await view.step(titles.platform).getByText('HTTP 200').waitFor();
    assert.deepEqual(await findBarriers(nell.page), []);
  });
});
