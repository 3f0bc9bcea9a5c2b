import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { ApiPerson } from './support/apiPerson.ts';
import { moves } from './support/apiWalk.ts';
import { ReleaseView, titles } from './support/releaseView.ts';
import { usePortal } from './support/usePortal.ts';
import { requestRelease, makeMove, walkUpTo } from './support/walk.ts';

describe('who may act on a release', () => {
  const stage = usePortal();
  let id: string;

  before(async () => {
    const { baseUrl } = stage.portal;
    id = await requestRelease(baseUrl, 'cass.ember');
    await walkUpTo(baseUrl, id, 'the release is signed off');
  });

  test('Cass Ember, who leads security operations, reads why she cannot approve what she requested', async () => {
    const cass = await stage.browser.signInAs('Cass Ember');
    const view = await ReleaseView.openTab(cass, id);
    const step = view.step(titles.signOff);
    await step
      .getByText(
        'You requested this release, so somebody else has to approve it',
      )
      .waitFor();
    await step.getByRole('link', { name: 'Marta Sorrel' }).first().waitFor();
    await view.toggle(titles.signOff);
    await step.getByRole('row', { name: titles.security }).waitFor();
    assert.equal(
      await step.getByRole('button', { name: 'Approve', exact: true }).count(),
      0,
    );
    await cass.screenshot('tab-own-request');
  });

  test('the API refuses her as well', async () => {
    const cass = await ApiPerson.signIn(stage.portal.baseUrl, 'cass.ember');
    const { name, make } = moves.at(-1)!;
    assert.equal(name, 'the release is signed off');
    await assert.rejects(
      make(cass, id),
      /^Error: 403 .*"code": "own_request"/s,
    );
  });

  test('Juno Reed, who has no part in it, reads who it is waiting on', async () => {
    const juno = await stage.browser.signInAs('Juno Reed');
    const view = await ReleaseView.openTab(juno, id);
    const waiting = view.glance.getByRole('listitem');
    await waiting.getByRole('link', { name: 'Marta Sorrel' }).waitFor();
    await waiting.getByText(titles.signOff).waitFor();

    await view.toggle(titles.signOff);
    const step = view.step(titles.signOff);
    await step.getByRole('row', { name: titles.security }).waitFor();
    assert.equal(await step.getByRole('checkbox').count(), 0);
    assert.equal(await step.getByRole('textbox').count(), 0);
  });

  test('a service, which is no model, has no tab', async () => {
    const { page } = await stage.browser.signInAs('Juno Reed');
    await page.goto('/catalog/default/component/message-inbox');
    await page.getByText('the triage model').waitFor();
    assert.equal(
      await page.getByRole('link', { name: 'Release approval' }).count(),
      0,
    );
  });

  test('somebody who was slower sees the current state, and keeps their comment', async () => {
    const { baseUrl } = stage.portal;
    const comment = 'Two cases in Danish are new; they passed.';
    const second = await requestRelease(baseUrl, 'dara.finch', {
      environment: 'staging',
    });
    await walkUpTo(baseUrl, second, 'the evaluation is handed in');

    const nell = await stage.browser.signInAs('Nell Farrow');
    // Without signals her page learns nothing of others until she presses the button.
    await nell.page.routeWebSocket(/\/api\/signals/, () => {});
    nell.expectProblem(/409 \(Conflict\)/);
    const view = await ReleaseView.openTab(nell, second);
    const step = view.step(titles.evaluation);
    await step.getByRole('textbox', { name: 'Comment' }).fill(comment);

    await makeMove(baseUrl, second, 'the evaluation is handed in');
    await step.getByRole('button', { name: 'Complete' }).click();
    await step.getByRole('alert').getByText('Somebody else').waitFor();
    await step.getByRole('link', { name: 'Otis Plume' }).first().waitFor();
    await step.getByText(`“${comment}”`).waitFor();
    await view.stands('In review · 3 of 6');
  });
});
