import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { fillTemplate } from './support/fillTemplate.ts';
import { ReleaseView, tabPath, titles } from './support/releaseView.ts';
import { TicketDesk } from './support/ticketDesk.ts';
import { usePortal } from './support/usePortal.ts';
import { makeMove, requestRelease, walkUpTo } from './support/walk.ts';

const desk = await TicketDesk.open('CHG-7302');

describe('a release whose ticket was refused', () => {
  const stage = usePortal({ config: desk.portalConfig });
  after(() => desk.close());

  before(async () => {
    // Gone for good: it is not tried again by itself.
    desk.status = 410;
    const { baseUrl } = stage.portal;
    const id = await requestRelease(baseUrl, 'nell.farrow');
    await walkUpTo(baseUrl, id, 'the release is signed off');
    await makeMove(baseUrl, id, 'the release is signed off');
  });

  test('waits for Ines Halyard, who has it delivered again', async () => {
    const ines = await stage.browser.signInAs('Ines Halyard');
    await ines.page.goto('/model-releases');
    await ines.page.getByText(titles.platform).first().waitFor();

    const view = await ReleaseView.openTab(ines);
    const step = view.step(titles.platform);
    const again = step.getByRole('button', { name: 'Deliver again' });
    await again.waitFor();
    await step.getByText('HTTP 410').first().waitFor();
    await ines.screenshot('tab-delivery-failed', step);

    desk.status = 200;
    await again.click();
    await view.stands('Released');
    await view.glance.getByText(desk.reference).waitFor();
    const ids = desk.messages.map(({ headers }) => headers['webhook-id']);
    assert.equal(ids.length, 2);
    assert.equal(ids[0], ids[1]);
  });
});

describe('a release whose requester has left', () => {
  const stage = usePortal();

  before(() => requestRelease(stage.portal.baseUrl, 'nell.farrow'));

  test('goes to Dara Finch, as Otis Plume, who owns the model, has it', async () => {
    const otis = await stage.browser.signInAs('Otis Plume');
    const { page } = otis;
    const view = await ReleaseView.openTab(otis);
    await view.openMenu();
    await page.getByRole('menuitem', { name: 'Change requester…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Change requester' });
    await dialog.getByRole('combobox').fill('dara');
    await page.getByRole('option', { name: 'Dara Finch' }).click();
    await dialog.getByLabel('Reason').fill('Nell is in another team now');
    await otis.screenshot('dialog-change-requester');
    await dialog.getByRole('button', { name: 'Change requester' }).click();
    await view.history
      .getByText(/made Dara Finch the requester/)
      .first()
      .waitFor();
  });

  test('is closed by Bram Kettle, an administrator, and frees its checkpoint', async () => {
    const bram = await stage.browser.signInAs('Bram Kettle');
    const { page } = bram;
    const view = await ReleaseView.openTab(bram);
    await view.openMenu();
    await page.getByRole('menuitem', { name: 'Close…' }).click();
    const dialog = page.getByRole('dialog', { name: /^Close ckpt-/ });
    await dialog.getByLabel('Reason').fill('Trained again on newer data');
    await dialog.getByRole('button', { name: 'Close release' }).click();
    await view.stands('Withdrawn');
    await view.history
      .getByText('Trained again on newer data')
      .first()
      .waitFor();
    await requestRelease(stage.portal.baseUrl, 'otis.plume');
  });
});

describe('a runbook whose owners are few', () => {
  const stage = usePortal({
    config: {
      modelRelease: {
        roles: {
          'security-operations-leader': 'user:default/nell.farrow',
          'data-governance': 'group:default/appsec',
        },
      },
    },
  });

  test('tells Nell Farrow that nobody could sign off what she requests', async () => {
    const nell = await stage.browser.signInAs('Nell Farrow');
    const { page } = nell;
    await page.goto(tabPath);
    await page.getByRole('button', { name: 'Request a release' }).click();
    await page
      .getByRole('link', { name: 'Use the software template instead' })
      .click();
    await page
      .getByRole('textbox', { name: 'Model', exact: true })
      .and(page.locator('[value*="ticket-triage-7b"]'))
      .waitFor();
    await fillTemplate(page, {
      checkpoint: 'epoch=2-step=1500',
      digest: 'f'.repeat(64),
      baseModel: 'estuary-labs/estuary-7b-instruct',
      rollbackTo: 'ckpt-2026-02-11-c',
      evaluation: 'https://evaluations.example.com/runs/481',
      passCriteria: 'No metric below the checkpoint that serves today',
      intendedUse: 'Sorts messages into queues; a person answers them.',
    });
    await page
      .getByText(/nell\.farrow is the only person who could sign off/)
      .first()
      .waitFor();
    const form = page.locator('form');
    await nell.screenshot('template-nobody-can-act', form);
    assert.equal(await page.getByRole('button', { name: 'Create' }).count(), 0);
  });

  test('tells Theo Bracken of both of his steps, each in a notification', async () => {
    const { baseUrl } = stage.portal;
    const id = await requestRelease(baseUrl, 'dara.finch');
    await makeMove(baseUrl, id, 'the scope is confirmed');
    const theo = await stage.browser.signInAs('Theo Bracken');
    await theo.page.goto('/notifications');
    for (const title of [titles.data, titles.security]) {
      await theo.page
        .getByRole('link', { name: `Review requested: ${title}` })
        .waitFor();
    }
    await theo.screenshot('notifications');
  });
});
