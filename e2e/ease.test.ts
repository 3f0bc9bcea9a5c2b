import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ApiPerson } from './support/apiPerson.ts';
import { moves } from './support/apiWalk.ts';
import { findBarriers } from './support/findBarriers.ts';
import { ReleaseView, titles } from './support/releaseView.ts';
import { usePortal } from './support/usePortal.ts';
import type { Visitor } from './support/visitor.ts';
import { makeMove, requestRelease } from './support/walk.ts';

/** The same page as a laptop shows it and as a phone does, in daylight and at night. */
async function pictures(
  visitor: Visitor,
  name: string,
  ready: () => Promise<unknown>,
): Promise<void> {
  const { page } = visitor;
  for (const width of [1280, 400]) {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await ready();
      await visitor.screenshot(`ease-${name}-${width}-${colorScheme}`);
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1280, height: 900 });
  await ready();
}

describe('the page, for everybody', () => {
  const stage = usePortal();
  let id: string;

  test('Bram Kettle reads the request in the main column and finds Complete without scrolling', async () => {
    id = await requestRelease(stage.portal.baseUrl, 'nell.farrow');
    const bram = await stage.browser.signInAs('Bram Kettle');
    await bram.page.setViewportSize({ width: 1280, height: 900 });
    const view = await ReleaseView.openTab(bram, id);
    const step = view.step(titles.scope);
    const complete = step.getByRole('button', { name: 'Complete' });
    await complete.waitFor();
    // The step opens with a movement, and comes to rest.
    await bram.page.waitForLoadState('networkidle');
    const box = (await complete.boundingBox())!;
    assert.ok(box.y + box.height <= 900, `Complete is at ${box.y}`);
    await step.getByText('Dataset licenses').waitFor();
    await step.getByText('Model license').waitFor();
    await bram.page.getByRole('button', { name: 'Show request' }).click();
    await bram.page.getByRole('list', { name: 'Prerequisites' }).waitFor();
    assert.deepEqual(await findBarriers(bram.page), []);
    await bram.close();
  });

  test('Wanda Quill sees the licenses of the data, in a narrow window too', async () => {
    await makeMove(stage.portal.baseUrl, id, 'the scope is confirmed');
    const wanda = await stage.browser.signInAs('Wanda Quill');
    await wanda.page.setViewportSize({ width: 1280, height: 900 });
    const view = await ReleaseView.openTab(wanda, id);
    const step = view.step(titles.data);
    const license = step.getByRole('columnheader', { name: 'License' });
    await license.waitFor();
    const seen = async () => {
      const cell = (await license.boundingBox())!;
      const table = (await step.getByRole('table').first().boundingBox())!;
      return cell.x + cell.width <= table.x + table.width + 1;
    };
    assert.ok(await seen(), 'The column is cut');
    await pictures(wanda, 'data', () =>
      step.getByRole('link', { name: 'Passenger messages 2025' }).waitFor(),
    );
    await wanda.page.setViewportSize({ width: 400, height: 900 });
    await license.waitFor();
    assert.ok(
      (await seen()) ||
        (await step.locator('table[data-hidden~="end"]').count()) > 0,
      'The column is cut without a hint',
    );
    assert.deepEqual(await findBarriers(wanda.page), []);
    await wanda.close();
  });

  test('Theo Bracken, typing, is told that Cass Ember completed the step, and stays where he is', async () => {
    const theo = await stage.browser.signInAs('Theo Bracken');
    await theo.page.setViewportSize({ width: 1280, height: 900 });
    const view = await ReleaseView.openTab(theo, id);
    const step = view.step(titles.security);
    const comment = step.getByRole('textbox', { name: /^Comment/ });
    await comment.fill('Half a thought');
    await comment.scrollIntoViewIfNeeded();
    await makeMove(stage.portal.baseUrl, id, 'the training data is cleared');
    await makeMove(stage.portal.baseUrl, id, 'the evaluation is stored');
    await makeMove(stage.portal.baseUrl, id, 'the evaluation is handed in');
    const cass = await ApiPerson.signIn(stage.portal.baseUrl, 'cass.ember');
    const review = moves.find(({ who }) => who === 'theo.bracken')!;
    await review.make(cass, id);
    await theo.page.getByText('Cass Ember just completed this step.').waitFor();
    const kept = step.getByText('“Half a thought”');
    await kept.waitFor();
    const box = (await kept.boundingBox())!;
    assert.ok(box.y > 0 && box.y < 900, `What he typed is at ${box.y}`);
    await theo.close();
  });

  test('an address of no release says so, and offers no second try', async () => {
    const juno = await stage.browser.signInAs('Juno Reed');
    juno.expectProblem(/404 \(Not Found\).*\/releases\/nothing/);
    await juno.page.goto('/model-releases/nothing');
    await juno.page
      .getByText('There is no release with this address')
      .waitFor();
    assert.equal(
      await juno.page.getByRole('button', { name: 'Try again' }).count(),
      0,
    );
    await juno.close();
  });

  test('a lost connection is told, and tried again by itself', async () => {
    const juno = await stage.browser.signInAs('Juno Reed');
    juno.expectProblem(
      /Failed to load resource|ERR_INTERNET_DISCONNECTED|WebSocket/,
    );
    const { page } = juno;
    await page.goto('/model-releases/runbooks');
    await page.getByRole('link', { name: /fine-tuned models/ }).waitFor();
    await page.route('**/api/model-release/**', route => route.abort());
    await page
      .getByRole('link', { name: 'Model releases', exact: true })
      .and(page.locator('[href="/model-releases"]'))
      .first()
      .click();
    await page.getByText('No connection. Trying again…').first().waitFor();
    await page.unroute('**/api/model-release/**');
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    await page
      .getByText('No connection')
      .first()
      .waitFor({ state: 'detached' });
    await juno.close();
  });

  test('the library shows a runbook, its owners today and what a version changed', async () => {
    const juno = await stage.browser.signInAs('Juno Reed');
    await juno.page.goto('/model-releases/runbooks');
    await juno.page.getByRole('link', { name: /fine-tuned models/ }).click();
    const ready = () => juno.page.getByText(/role data-governance/).waitFor();
    await ready();
    await juno.page.getByRole('link', { name: 'Wanda Quill' }).waitFor();
    await juno.page.getByText('First version').waitFor();
    assert.deepEqual(await findBarriers(juno.page), []);
    await pictures(juno, 'runbook', ready);
    await juno.close();
  });

  test('keys lead to the next step, and can be turned off', async () => {
    const marta = await stage.browser.signInAs('Marta Sorrel');
    await marta.page.setViewportSize({ width: 1280, height: 900 });
    const view = await ReleaseView.openTab(marta, id);
    const toggle = view.step(titles.scope).getByRole('button', {
      name: titles.scope,
    });
    await toggle.waitFor();
    // The keys come last, together with the button that lists them.
    await marta.page
      .getByRole('button', { name: 'Keyboard shortcuts' })
      .waitFor();
    await marta.page.keyboard.press('j');
    assert.ok(await toggle.evaluate(one => one === document.activeElement));
    await marta.page.keyboard.press('?');
    const dialog = marta.page.getByRole('dialog');
    await dialog.getByText('Next step').waitFor();
    assert.deepEqual(await findBarriers(marta.page), []);
    await dialog.getByRole('checkbox').uncheck();
    await dialog.getByRole('button', { name: 'Close' }).click();
    await dialog.waitFor({ state: 'detached' });
    await marta.page.keyboard.press('?');
    assert.equal(await dialog.count(), 0);
    await pictures(marta, 'sign-off', () =>
      view.step(titles.signOff).getByRole('table').first().waitFor(),
    );
    await marta.close();
  });
});
