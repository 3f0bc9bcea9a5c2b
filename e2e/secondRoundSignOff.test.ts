import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { fromRoot } from '../scripts/lib/root.mjs';
import { ApiPerson } from './support/apiPerson.ts';
import { findBarriers } from './support/findBarriers.ts';
import { fourPictures } from './support/fourPictures.ts';
import { ReleaseView, titles } from './support/releaseView.ts';
import { securityAnswers } from './support/securityAnswers.ts';
import { usePortal } from './support/usePortal.ts';
import type { Visitor } from './support/visitor.ts';
import { makeMove, requestRelease, walkUpTo } from './support/walk.ts';

const EVALUATION = 'eval-ckpt-2026-05-01-a.json';
const evaluation = JSON.parse(
  readFileSync(fromRoot(`examples/evaluation-packet/${EVALUATION}`), 'utf8'),
);
const CONDITION = 'Rate limit of 5 a second per user before launch';
const REASON = 'The slice has 214 messages; the next training adds to it.';
const COMMENT = 'The mixed-language slice misses its threshold.';
const ANSWER = 'Trained on the corrected labels and evaluated again.';
const SLICE = 'mixed languages';

/** The example, with another value for the slice that misses its threshold. */
function evaluatedAgain(value: number): string {
  const results = evaluation.results.map((result: any) =>
    result.slice === SLICE ? { ...result, value } : result,
  );
  return JSON.stringify({ ...evaluation, results });
}

/** Sends a command to a step as somebody. */
async function send(
  baseUrl: string,
  id: string,
  [who, key, name]: [who: string, key: string, name: string],
  body: object,
): Promise<void> {
  const person = await ApiPerson.signIn(baseUrl, who);
  const { steps } = await person.get(`/v1/releases/${id}`);
  const { version } = steps.find((step: any) => step.key === key);
  await person.post(`/v1/releases/${id}/steps/${key}/${name}`, {
    expectedVersion: version,
    ...body,
  });
}

/** Theo Bracken answers the questionnaire and recommends a release with conditions. */
function reviewWithConditions(baseUrl: string, id: string): Promise<void> {
  return send(baseUrl, id, ['theo.bracken', 'security-review', 'complete'], {
    answers: {
      ...securityAnswers,
      conclusion: {
        openRisks: [],
        recommendation: 'Release with conditions',
        conditions: CONDITION,
      },
    },
  });
}

describe('the second round of a sign-off', () => {
  const stage = usePortal();
  let id: string;
  let marta: Visitor;
  let theo: Visitor;
  let view: ReleaseView;

  test('Otis Plume cannot complete with a missed threshold that he says nothing about', async () => {
    const { baseUrl } = stage.portal;
    id = await requestRelease(baseUrl, 'nell.farrow');
    await walkUpTo(baseUrl, id, 'the evaluation is stored');
    const otis = await stage.browser.signInAs('Otis Plume');
    const step = (await ReleaseView.openTab(otis, id)).step(titles.evaluation);
    await step
      .getByRole('button', { name: /Sections covered by this upload/ })
      .click();
    await otis.page.getByRole('option', { name: 'All sections' }).click();
    await step.getByLabel('Files to upload').setInputFiles({
      name: EVALUATION,
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(evaluation)),
    });
    const complete = step.getByRole('button', { name: 'Complete' });
    await step.getByText('Explain the missed threshold').waitFor();
    assert.equal(await complete.isDisabled(), true);
    await step.getByRole('textbox', { name: /^Missed: / }).fill(REASON);
    assert.deepEqual(await findBarriers(otis.page), []);
    await otis.screenshot('missed-threshold-reason', step);
    await complete.click();
    await step.getByText('8 of 9 thresholds met').first().waitFor();
  });

  test('Marta Sorrel reads the conditions and the reason above what she signs', async () => {
    const { baseUrl } = stage.portal;
    await reviewWithConditions(baseUrl, id);
    marta = await stage.browser.signInAs('Marta Sorrel');
    view = await ReleaseView.openTab(marta, id);
    const step = view.step(titles.signOff);
    await step
      .getByText(`recommends Release with conditions: ${CONDITION}`)
      .waitFor();
    await step.getByText(`“${REASON}”`).first().waitFor();
    const row = step.getByRole('row', { name: titles.security });
    await row.getByText('Release with conditions').waitFor();
    await view
      .step(titles.security)
      .getByText(`“${CONDITION}”`, { exact: false })
      .first()
      .waitFor();
    await step.getByRole('link', { name: 'Read the answer' }).click();
    await view
      .step(titles.security)
      .getByText('What are the conditions', { exact: false })
      .waitFor();
  });

  test('after her change request she sees what was answered, what differs, and which lines changed', async () => {
    const { baseUrl } = stage.portal;
    theo = await stage.browser.signInAs('Theo Bracken');
    await (await ReleaseView.openTab(theo, id)).step(titles.scope).waitFor();
    await theo.page.goto('/catalog');
    await send(
      baseUrl,
      id,
      ['marta.sorrel', 'release-sign-off', 'request-changes'],
      {
        comment: COMMENT,
        steps: ['scope-and-ownership', 'evaluation-summary'],
      },
    );
    await view.step(titles.signOff).getByText('Blocked by').first().waitFor();
    const nell = await ApiPerson.signIn(baseUrl, 'nell.farrow');
    const { version } = await nell.get(`/v1/releases/${id}`);
    await nell.post(`/v1/releases/${id}/amend`, {
      expectedVersion: version,
      comment: ANSWER,
      rollback: { type: 'checkpoint', target: 'ckpt-2026-01-20-b' },
    });
    await makeMove(baseUrl, id, 'the scope is confirmed');
    await makeMove(baseUrl, id, 'the training data is cleared');
    const otis = await ApiPerson.signIn(baseUrl, 'otis.plume');
    await otis.put(
      `/v1/releases/${id}/steps/evaluation-summary/evidence/${EVALUATION}`,
      evaluatedAgain(0.861),
    );
    await makeMove(baseUrl, id, 'the evaluation is handed in');
    await reviewWithConditions(baseUrl, id);

    await marta.page.reload();
    const step = view.step(titles.signOff);
    const round = step.getByRole('region', {
      name: /^Since you requested changes, /,
    });
    for (const words of [COMMENT, ANSWER, 'ckpt-2026-01-20-b', '0.861']) {
      await round.getByText(words, { exact: false }).first().waitFor();
    }
    await round
      .getByText(`${titles.scope} (same result)`, { exact: false })
      .waitFor();
    const table = step.getByRole('table', {
      name: 'Items covered by this sign-off',
    });
    for (const [name, mark] of [
      ['Checkpoint and rollback', 'changed'],
      [titles.scope, 'same, confirmed'],
      [titles.evaluation, 'changed'],
    ] as const) {
      await table.getByRole('row', { name }).getByText(mark).first().waitFor();
    }
    assert.deepEqual(await findBarriers(marta.page), []);
    await fourPictures(marta, 'second-round', step);
  });

  test('Theo Bracken, who comes back, is told what others did meanwhile, until he has read it', async () => {
    const { page } = theo;
    const again = await ReleaseView.openTab(theo, id);
    const head = page.getByText(/^Changed since your last visit/);
    const note = head.locator('../..');
    await note.getByText('Otis Plume', { exact: false }).first().waitFor();
    assert.doesNotMatch(await note.innerText(), /Theo Bracken/);
    await again
      .step(titles.evaluation)
      .getByText('changed', { exact: true })
      .first()
      .waitFor();
    assert.deepEqual(await findBarriers(page), []);
    await fourPictures(theo, 'last-visit', note);
    await page.reload();
    await head.waitFor();
    await note.getByRole('button', { name: 'Dismiss message' }).click();
    await head.waitFor({ state: 'detached' });
    await page.reload();
    await again.step(titles.signOff).waitFor();
    assert.equal(await head.count(), 0);
  });
});
