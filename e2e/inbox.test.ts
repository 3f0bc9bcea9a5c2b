import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { ApiPerson } from './support/apiPerson.ts';
import { moves } from './support/apiWalk.ts';
import { findBarriers } from './support/findBarriers.ts';
import { titles } from './support/releaseView.ts';
import { usePortal } from './support/usePortal.ts';
import type { Visitor } from './support/visitor.ts';
import { makeMove, requestRelease } from './support/walk.ts';

/** The titles of what is unread, newest first. */
const unreadOn = (page: Page) =>
  page.getByRole('link', {
    name: /^(Review requested|Changes requested|Released)/,
  });

/** Waits until something can be said of the titles of what is unread. */
async function untilUnread(
  { page }: Visitor,
  holds: (titles: string[]) => boolean,
): Promise<string[]> {
  for (;;) {
    await page.goto('/notifications');
    await page
      .getByText(/^(Unread|No) notifications/)
      .first()
      .waitFor();
    await page.waitForLoadState('networkidle');
    const unread = await unreadOn(page).allTextContents();
    if (holds(unread)) {
      return unread;
    }
  }
}

const has = (unread: string[], title: string) =>
  unread.some(text => text.includes(title));

describe('the inbox and the list', () => {
  // Theo Bracken owns two steps that open together.
  const stage = usePortal({
    config: {
      modelRelease: { roles: { 'data-governance': 'group:default/appsec' } },
    },
  });
  let id: string;

  const moveAs = async (who: string, name: string) => {
    const move = moves.find(each => each.name === name)!;
    await move.make(await ApiPerson.signIn(stage.portal.baseUrl, who), id);
  };
  const rows = (page: Page) =>
    page.getByRole('table', { name: 'Releases' }).getByRole('row');

  before(async () => {
    const { baseUrl } = stage.portal;
    id = await requestRelease(baseUrl, 'nell.farrow');
    await makeMove(baseUrl, id, 'the scope is confirmed');
  });

  test('a step that Otis Plume did is read by itself for Nell Farrow', async () => {
    const nell = await stage.browser.signInAs('Nell Farrow');
    await untilUnread(nell, unread => has(unread, titles.evaluation));
    await moveAs('otis.plume', 'the evaluation is stored');
    await moveAs('otis.plume', 'the evaluation is handed in');
    await untilUnread(nell, unread => !has(unread, titles.evaluation));
  });

  test('Theo Bracken is told of both of his steps, and a link opens the step', async () => {
    const theo = await stage.browser.signInAs('Theo Bracken');
    await untilUnread(
      theo,
      unread => has(unread, titles.data) && has(unread, titles.security),
    );
    await unreadOn(theo.page).filter({ hasText: titles.security }).click();
    await theo.page.waitForURL(`**/model-releases/${id}#security-review`);
    await theo.page
      .getByRole('button', { name: titles.security, expanded: true })
      .first()
      .waitFor();
  });

  test('Theo Bracken has a row for each step that waits for him, each with a name of its own', async () => {
    const { page } = await stage.browser.signInAs('Theo Bracken');
    await page.goto('/model-releases');
    for (const title of [titles.data, titles.security]) {
      await page
        .getByRole('link', {
          name: `Ticket triage 7B ckpt-2026-05-01-a → production, step ${title}`,
        })
        .waitFor();
    }
    assert.equal(await rows(page).count(), 1 + 2);
    await rows(page)
      .nth(1)
      .getByRole('link', { name: 'Ticket triage 7B', exact: true })
      .click();
    await page.waitForURL('**/catalog/default/resource/ticket-triage-7b');
  });

  test('“Back” goes from tab to tab, not through what was typed', async () => {
    const { page } = await stage.browser.signInAs('Theo Bracken');
    await page.goto('/model-releases');
    await page.getByRole('tab', { name: /^Assigned to me/ }).waitFor();
    await page.getByRole('tab', { name: 'Pending' }).click();
    await page.getByRole('searchbox').fill('triage');
    await page.waitForURL('**/model-releases?tab=pending&text=triage');
    await page.getByRole('tab', { name: 'Completed' }).click();
    await page.waitForURL('**/model-releases?tab=done&text=triage');
    await page.goBack();
    await page.waitForURL('**/model-releases?tab=pending&text=triage');
    await page.goBack();
    await page.waitForURL('**/model-releases');
  });

  test('the second round of a step is new, unread and on top for Bram Kettle', async () => {
    const { baseUrl } = stage.portal;
    const bram = await stage.browser.signInAs('Bram Kettle');
    await untilUnread(bram, unread => !has(unread, titles.scope));
    await moveAs('theo.bracken', 'the training data is cleared');
    await moveAs('theo.bracken', 'the security review is done');
    const marta = await ApiPerson.signIn(baseUrl, 'marta.sorrel');
    const { steps } = await marta.get(`/v1/releases/${id}`);
    const { version } = steps.find((each: any) => each.type === 'approval');
    const since = new Date().toISOString();
    await marta.post(
      `/v1/releases/${id}/steps/release-sign-off/request-changes`,
      {
        expectedVersion: version,
        steps: ['scope-and-ownership'],
        comment: 'Who owns it now?',
      },
    );
    const [first] = await untilUnread(bram, unread =>
      has(unread, titles.scope),
    );
    assert.match(first!, new RegExp(titles.scope));
    await bram.page.getByText('Reopened: Who owns it now?').waitFor();
    await bram.screenshot('inbox-second-round');
    const answer = await bram.page.evaluate(async () => {
      const { token } = (
        await (
          await fetch('/api/auth/persona/refresh', {
            headers: { 'x-persona': 'bram.kettle' },
          })
        ).json()
      ).backstageIdentity;
      const response = await fetch('/api/notifications/notifications', {
        headers: { authorization: `Bearer ${token}` },
      });
      return response.json();
    });
    const [newest] = answer.notifications;
    assert.equal(newest.read, null);
    assert.ok(newest.created >= since, `${newest.created} is before ${since}`);
  });

  test('Nell Farrow finds what she requested', async () => {
    const { page } = await stage.browser.signInAs('Nell Farrow');
    await page.goto('/model-releases');
    await page.getByRole('tab', { name: 'Requested by me' }).click();
    await page.getByRole('tab', { name: 'Requested by me (1)' }).waitFor();
    await page
      .getByRole('link', {
        name: 'Ticket triage 7B ckpt-2026-05-01-a → production',
      })
      .waitFor();
  });

  test('the eligible approvers are the same on the list, the card and the tab', async () => {
    await moveAs('bram.kettle', 'the scope is confirmed');
    await moveAs('theo.bracken', 'the training data is cleared');
    await moveAs('otis.plume', 'the evaluation is handed in');
    // Cass Ember leads security operations as well: after this, she cannot sign off.
    await moveAs('cass.ember', 'the security review is done');
    const { page } = await stage.browser.signInAs('Nell Farrow');
    const places = {
      '/model-releases?tab=pending': rows(page).nth(1),
      '/catalog/default/resource/ticket-triage-7b': page.getByRole('main'),
      [`/model-releases/${id}`]: page.getByRole('region', {
        name: 'Release at a glance',
      }),
    };
    for (const [path, place] of Object.entries(places)) {
      await page.goto(path);
      await place.getByText('Marta Sorrel').first().waitFor();
      assert.equal(await place.getByText('Cass Ember').count(), 0, path);
    }
  });

  test('the card counts what is in review, the one to production first of two', async () => {
    const { baseUrl } = stage.portal;
    await requestRelease(baseUrl, 'nell.farrow', { environment: 'staging' });
    const { page } = await stage.browser.signInAs('Nell Farrow');
    await page.goto('/catalog/default/resource/ticket-triage-7b');
    await page.getByText('2 in review, the most urgent first:').waitFor();
  });

  test('an auditor reads who approved what for which ticket, and takes it away as CSV', async () => {
    await moveAs('marta.sorrel', 'the release is signed off');
    const nell = await stage.browser.signInAs('Nell Farrow');
    const { page } = nell;
    await page.goto('/model-releases?tab=done');
    const row = rows(page).nth(1);
    await row.getByText('Released', { exact: true }).waitFor();
    await row.getByRole('link', { name: 'Marta Sorrel' }).waitFor();
    await row.getByText(/^CHG-/).waitFor();
    for (const name of ['Outcome', 'Approved by', 'Ticket', 'Closed']) {
      await page.getByRole('columnheader', { name }).waitFor();
    }
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export CSV' }).click();
    const csv = await readFile(await (await download).path(), 'utf8');
    assert.match(
      csv,
      /"ckpt-2026-05-01-a".*"user:default\/marta\.sorrel","CHG-/,
    );
    await nell.screenshot('list-completed');
  });

  test('the list has no barriers and fits, light and dark, wide and narrow', async () => {
    const theo = await stage.browser.signInAs('Theo Bracken');
    const { page } = theo;
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const width of [1280, 400]) {
        await page.setViewportSize({ width, height: 900 });
        for (const tab of ['pending', 'done']) {
          await page.goto(`/model-releases?tab=${tab}&risk=medium`);
          await page
            .getByRole(width === 400 ? 'list' : 'table', { name: 'Releases' })
            .waitFor();
          assert.deepEqual(await findBarriers(page), []);
          await theo.screenshot(`list-${tab}-${width}-${colorScheme}`);
        }
      }
    }
  });
});
