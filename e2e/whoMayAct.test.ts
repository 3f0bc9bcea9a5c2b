import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { readPeople } from '../scripts/lib/readPeople.mjs';
import { ApiPerson } from './support/apiPerson.ts';
import { ReleaseView, titles } from './support/releaseView.ts';
import { usePortal } from './support/usePortal.ts';
import { requestRelease, walkUpTo } from './support/walk.ts';

/** What the sign-off says to each person of the company, and whether they can approve. */
const SAYS: Record<string, { text: RegExp; approves?: true }> = {
  'Nell Farrow': { text: /^You requested this release, so somebody else/ },
  'Otis Plume': { text: /^Waiting on Security operations leads/ },
  'Dara Finch': { text: /^Waiting on Security operations leads/ },
  'Bram Kettle': { text: /^Waiting on Security operations leads/ },
  'Ines Halyard': {
    text: /^You can approve for Marta Sorrel.*: neither of you requested this release or completed any of its steps/,
    approves: true,
  },
  'Wanda Quill': {
    text: /^You are the delegate of Cass Ember, who|^You completed/,
  },
  'Theo Bracken': { text: /^Waiting on Security operations leads/ },
  'Cass Ember': { text: /^You can approve: you are in/, approves: true },
  'Marta Sorrel': { text: /^You can approve: you are in/, approves: true },
  'Piet Larkspur': { text: /^Waiting on Security operations leads/ },
  'Juno Reed': { text: /^Waiting on Security operations leads/ },
};

/** Who the pictures are of. */
const PICTURES: Record<string, string> = {
  'Nell Farrow': 'who-may-act-requester',
  'Marta Sorrel': 'who-may-act-owner',
  'Ines Halyard': 'who-may-act-delegate',
  'Juno Reed': 'who-may-act-stranger',
};

/** The day it is where the demo company is. */
const today = () =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Berlin' }).format();

describe('who may act on a release', () => {
  const stage = usePortal();
  let id: string;

  before(async () => {
    const { baseUrl } = stage.portal;
    id = await requestRelease(baseUrl, 'nell.farrow');
    await walkUpTo(baseUrl, id, 'the release is signed off');
    // Wanda, who completed a step, becomes the delegate of an approver: that gives her no right to approve.
    const cass = await ApiPerson.signIn(baseUrl, 'cass.ember');
    await cass.post('/v1/delegations', {
      to: 'user:default/wanda.quill',
      from: today(),
      until: today(),
      reason: 'At a conference',
    });
  });

  test('Marta Sorrel, who will be out of office, sets Ines Halyard as her delegate', async () => {
    const { page } = await stage.browser.signInAs('Marta Sorrel');
    await page.goto('/model-releases');
    await page.getByRole('button', { name: 'Out of office' }).click();
    const dialog = page.getByRole('dialog', { name: 'Out of office' });
    await dialog.getByRole('combobox').fill('ines');
    await page.getByRole('option', { name: 'Ines Halyard' }).click();
    await dialog.getByLabel(/^From\b/).fill(today());
    await dialog.getByLabel(/^To\b/).fill(today());
    await dialog.getByLabel('Reason').fill('Parental leave');
    await dialog.getByRole('button', { name: 'Set delegate' }).click();
    await dialog
      .getByRole('status')
      .getByRole('link', { name: 'Ines Halyard' })
      .waitFor();
  });

  const reads = (displayName: string) => async () => {
    const says = SAYS[displayName];
    assert.ok(says, `The test does not know ${displayName}`);
    const visitor = await stage.browser.signInAs(displayName);
    const view = await ReleaseView.openTab(visitor, id);
    const step = view.step(titles.signOff);
    await step
      .getByText(
        /(is|are) the delegate of|is your delegate|who is out of office/,
      )
      .first()
      .waitFor();
    // Names come after the page: until they are there, it does not read like this.
    await step.locator('div').filter({ hasText: says.text }).first().waitFor();
    const isOpen = await step.getByRole('checkbox').isVisible();
    assert.equal(isOpen, says.approves === true);
    const picture = PICTURES[displayName];
    if (picture) {
      await visitor.screenshot(picture);
    }
    await visitor.close();
  };

  for (const { displayName } of readPeople()) {
    test(
      `the tab tells ${displayName} whether they can sign off, and why`,
      reads(displayName),
    );
  }

  test('Ines Halyard approves for Marta Sorrel, and both are on record', async () => {
    const ines = await stage.browser.signInAs('Ines Halyard');
    const view = await ReleaseView.openTab(ines, id);
    const step = view.step(titles.signOff);
    await step.getByRole('checkbox').check();
    await step.getByRole('button', { name: 'Approve', exact: true }).click();
    await view.history.getByText(/^You, for .* approved/).waitFor();
    const api = await ApiPerson.signIn(stage.portal.baseUrl, 'ines.halyard');
    const release = await api.get(`/v1/releases/${id}`);
    const { signatures } = release.steps.find(
      (each: any) => each.key === 'release-sign-off',
    );
    assert.equal(signatures.length, 1);
    assert.equal(signatures[0].by, 'user:default/ines.halyard');
    assert.equal(signatures[0].onBehalfOf, 'user:default/marta.sorrel');
    const { items, valid } = await api.get(`/v1/releases/${id}/events`);
    assert.ok(valid);
    assert.ok(
      items.some(
        (event: any) =>
          event.type === 'step.approved' &&
          event.onBehalfOf === 'user:default/marta.sorrel',
      ),
    );
  });
});
