import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { ApiPerson } from './support/apiPerson.ts';
import { moves } from './support/apiWalk.ts';
import { findBarriers } from './support/findBarriers.ts';
import { ReleaseView, titles } from './support/releaseView.ts';
import { usePortal } from './support/usePortal.ts';
import type { Visitor } from './support/visitor.ts';
import { requestRelease } from './support/walk.ts';

const FIRST = 'ckpt-2026-02-11-c';
const SECOND = 'ckpt-2026-05-01-a';
const PENDING = 'ckpt-2026-05-08-b';
const PRIVATE = 'ckpt-lab-0007';
const digestOf = (digit: string) => `sha256:${digit.repeat(64)}`;

const weights = (id: string, digest?: string) => ({
  checkpoint: {
    id,
    digest,
    tuning: 'lora',
    baseModel: 'estuary-labs/estuary-7b-instruct',
  },
  rollback: { type: 'feature-flag', target: 'triage-by-people' },
});

/** The walk of the API, for a checkpoint of any name, until its webhook is delivered. */
async function release(baseUrl: string, id: string, checkpoint: string) {
  for (const { name, who, make } of moves) {
    const person = await ApiPerson.signIn(baseUrl, who);
    await (name === 'the evaluation is stored'
      ? person.put(
          `/v1/releases/${id}/steps/evaluation-summary/evidence/eval-${checkpoint}.json`,
          '{"safety":"passed"}',
        )
      : make(person, id));
  }
  const marta = await ApiPerson.signIn(baseUrl, 'marta.sorrel');
  for (let tries = 0; tries < 100; tries += 1) {
    const { status, steps } = await marta.get(`/v1/releases/${id}`);
    if (status === 'released') {
      return steps.at(-1).result.reference as string;
    }
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  throw new Error(`${checkpoint} was not released`);
}

/** Waits until the index of the search has a release, and with it all that happened before. */
async function untilIndexed(baseUrl: string, checkpoint: string) {
  const nell = await ApiPerson.signIn(baseUrl, 'nell.farrow');
  for (let tries = 0; tries < 100; tries += 1) {
    const [first] = await nell.search(checkpoint).catch(() => []);
    if (first?.startsWith(checkpoint)) {
      return;
    }
    await new Promise(resolve => setTimeout(resolve, 500));
  }
  throw new Error(`${checkpoint} is not in the index`);
}

/**
 * The releases among the results of the portal's search, once it has answered. Its engine is made for
 * development: the ranks of different types cannot be compared where there are only a few documents of one.
 */
async function search(page: Page, query: string): Promise<Locator> {
  const results = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name: / → / }) });
  if (!page.url().includes('/search')) {
    await page.goto('/search?types[]=model-release');
    // Before it has read its address, it forgets what is typed.
    await results.first().waitFor();
  }
  const answer = page.waitForResponse(response => {
    const { pathname, searchParams } = new URL(response.url());
    return (
      pathname === '/api/search/query' &&
      searchParams.get('term') === query &&
      // Without this, it is counted only.
      !searchParams.has('pageLimit')
    );
  });
  await page.getByRole('textbox', { name: 'Search' }).fill(query);
  await answer;
  return results;
}

/**
 * Pictures in a wide window, light, and in a narrow one, dark.
 *
 * @param show - brings up what is to be seen: the portal draws its pages anew for another colour scheme
 */
async function pictures(
  visitor: Visitor,
  name: string,
  show: () => Promise<void>,
) {
  const { page } = visitor;
  const window = page.viewportSize()!;
  for (const [width, colorScheme] of [
    [1280, 'light'],
    [400, 'dark'],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    await page.reload();
    await show();
    await visitor.screenshot(`find-${name}-${width}-${colorScheme}`);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(window);
}

describe('finding a release a year later', () => {
  const schedule = {
    frequency: { seconds: 3 },
    timeout: { seconds: 30 },
    initialDelay: { seconds: 1 },
  };
  const stage = usePortal({
    config: { search: { collators: { modelRelease: { schedule } } } },
  });
  let ticket: string;
  let first: string;
  let second: string;
  let juno: Visitor;
  let marta: Visitor;

  before(async () => {
    const { baseUrl } = stage.portal;
    first = await requestRelease(baseUrl, 'nell.farrow', {
      ...weights(FIRST, digestOf('a')),
    });
    await release(baseUrl, first, FIRST);
    second = await requestRelease(baseUrl, 'nell.farrow', {
      ...weights(SECOND, digestOf('b')),
      rollback: { type: 'checkpoint', target: FIRST },
    });
    ticket = await release(baseUrl, second, SECOND);
    await requestRelease(baseUrl, 'nell.farrow', {
      ...weights(PENDING),
      rollback: { type: 'checkpoint', target: SECOND },
    });
    await requestRelease(baseUrl, 'nell.farrow', {
      ...weights(PRIVATE),
      environment: 'lab',
    });
    await untilIndexed(baseUrl, PRIVATE);
    juno = await stage.browser.signInAs('Juno Reed');
    marta = await stage.browser.signInAs('Marta Sorrel');
  });

  test('an auditor searches for a ticket and reads who approved which digest', async () => {
    const { page } = juno;
    const results = await search(page, ticket);
    const result = results.first();
    await result.getByText(`ticket ${ticket}`).waitFor();
    await juno.screenshot('find-search');
    await result.getByRole('link', { name: SECOND }).click();
    await page.waitForURL(`**/model-releases/${second}`);
    const view = new ReleaseView(page);
    await view.toggle(titles.signOff);
    await view.step(titles.signOff).getByText('Marta Sorrel').first().waitFor();
    await view.glance.getByTitle(digestOf('b')).waitFor();
  });

  test('a release is the first result for its id, digest and ticket; requester and model find it', async () => {
    const { page } = juno;
    for (const query of [SECOND, digestOf('b'), 'b'.repeat(12), ticket]) {
      const results = await search(page, query);
      await results
        .first()
        .getByText(`${SECOND} → production (released)`)
        .waitFor();
    }
    const results = await search(page, FIRST);
    await results.first().getByText(FIRST).waitFor();
    for (const query of ['nell farrow', 'ticket-triage-7b']) {
      const found = await search(page, query);
      await found.getByText(new RegExp(SECOND)).first().waitFor();
    }
  });

  test('nobody finds a release that they may not read', async () => {
    const nell = await stage.browser.signInAs('Nell Farrow');
    const found = await search(nell.page, PRIVATE);
    await found.first().getByText(`${PRIVATE} → lab`).waitFor();
    await nell.close();
    const results = await search(juno.page, PRIVATE);
    await results.getByText(/ckpt-/).first().waitFor();
    assert.equal(await results.getByText(PRIVATE).count(), 0);
  });

  test('the list finds a release by ticket and digest', async () => {
    const { page } = juno;
    for (const text of [ticket, digestOf('b'), 'b'.repeat(12)]) {
      await page.goto(`/model-releases?tab=done&text=${text}`);
      await page.getByRole('table', { name: 'Releases' }).waitFor();
      const rows = page.getByRole('row').filter({ hasText: 'production' });
      await rows.filter({ hasText: SECOND }).waitFor();
      assert.equal(await rows.count(), 1, text);
    }
  });

  test('the tab says which checkpoint serves since when, and what is on its way', async () => {
    const view = await ReleaseView.openTab(juno, second);
    const serves = juno.page.getByRole('region', {
      name: 'Current checkpoints',
    });
    await serves.getByText(`production: ${SECOND} since today`).waitFor();
    await serves.getByText(`on its way: ${PENDING}`).waitFor();
    await view.glance.getByText('current', { exact: true }).waitFor();
    await pictures(juno, 'tab', () => serves.getByText('on its way').waitFor());

    await serves.getByRole('link', { name: PENDING }).click();
    await view.glance.getByText('serves production since today').waitFor();
    const others = juno.page.getByRole('region', {
      name: 'Other releases of this model',
    });
    await others.getByText(`superseded by ${SECOND}`).waitFor();
    await others.getByText('rollback target').waitFor();
    assert.deepEqual(await findBarriers(juno.page), []);
  });

  test('the summary opens as a page and begins with who approved what', async () => {
    await ReleaseView.openTab(marta, second);
    const [summary] = await Promise.all([
      marta.page.waitForEvent('popup'),
      marta.page.getByRole('button', { name: 'Printable summary' }).click(),
    ]);
    const heading = summary.getByRole('heading', { level: 2 }).first();
    await heading.getByText('Who approved what').waitFor();
    const approval = summary
      .getByRole('row')
      .filter({ hasText: 'Approved' })
      .first();
    await approval.getByText('Marta Sorrel').waitFor();
    await approval.getByText('user:default/marta.sorrel').waitFor();
    await summary.getByText('sha256sum -c manifest.sha256').waitFor();
    await summary.getByText('there is no signed statement').waitFor();
    assert.equal(await summary.locator('script').count(), 0);
    const number = summary.locator('td.number').last();
    assert.equal(
      await number.evaluate(cell => getComputedStyle(cell).whiteSpace),
      'nowrap',
    );
    for (const width of [1280, 400]) {
      await summary.setViewportSize({ width, height: 1200 });
      await summary.screenshot({
        path: `e2e-report/find-summary-${width}.png`,
      });
    }
    await summary.close();
  });

  test('the history is told by day, can be narrowed, and says how it is verified', async () => {
    const view = await ReleaseView.openTab(marta, second);
    await view.history.getByRole('heading', { name: 'Today' }).waitFor();
    await view.history.getByRole('button', { name: /Show all/ }).click();
    await view.history.getByText('3 steps started:').waitFor();
    await view.history.getByLabel('Show').selectOption('Files');
    await view.history.getByText(/uploaded/).waitFor();
    assert.equal(await view.history.getByText(/approved/).count(), 0);
    await view.history.getByLabel('Show').selectOption('Decisions');
    await view.history.getByText(/You approved/).waitFor();
    const verified = view.history.getByText('audit log verified');
    await verified.hover();
    await marta.page
      .getByRole('tooltip')
      .getByText('no event was changed, added or removed')
      .waitFor();
  });

  test('the gate card has the call of a pipeline, ready to copy', async () => {
    const { page } = marta;
    await ReleaseView.openTab(marta, second);
    const gate = page.getByRole('region', { name: 'Deployment gate' });
    await gate.getByText('allowed', { exact: true }).waitFor();
    const dialog = page.getByRole('dialog', { name: 'Ask from a pipeline' });
    const curl = dialog.getByLabel('curl', { exact: true });
    const open = async () => {
      await gate.getByRole('button', { name: 'Ask from a pipeline' }).click();
      await curl.getByText(`checkpoint=${SECOND}`).waitFor();
    };
    await open();
    await page
      .context()
      .grantPermissions(['clipboard-write', 'clipboard-read']);
    await dialog
      .getByRole('button', { name: 'Copy the call for curl' })
      .click();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.equal(copied, await curl.textContent());
    assert.deepEqual(await findBarriers(page), []);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await pictures(marta, 'gate', open);
  });
});
