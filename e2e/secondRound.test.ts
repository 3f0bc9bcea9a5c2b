import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { fromRoot } from '../scripts/lib/root.mjs';
import { ApiPerson } from './support/apiPerson.ts';
import { findBarriers } from './support/findBarriers.ts';
import { fourPictures } from './support/fourPictures.ts';
import { ReleaseView, titles } from './support/releaseView.ts';
import { securityAnswers } from './support/securityAnswers.ts';
import { usePortal } from './support/usePortal.ts';
import type { Visitor } from './support/visitor.ts';
import { makeMove, requestRelease, walkUpTo } from './support/walk.ts';

/** The card of the catalog, and an earlier draft of it, with which the release is requested. */
const CATALOG_CARD = readFileSync(
  fromRoot('examples/model-cards/ticket-triage-7b.md'),
  'utf8',
);
const OWNER = '- **Owner:** Support ML';
const DRAFT_OWNER = '- **Owner:** Support ML and Platform';
const DRAFT_CARD = CATALOG_CARD.replace(OWNER, DRAFT_OWNER);
const PASTED_LINE = 'Messages in Swedish are not sorted.';

const INTENDED_USE = 'Sorts messages into queues. It drafts no answers.';
const ROLLBACK = 'ckpt-2026-01-20-b';
const MEANWHILE = 'ckpt-2025-12-12-a';
const SUMMARY = 'Drafts are ruled out now.';
const QUESTION = 'Were jailbreaks tried in Danish, too?';
const WHY = 'They were: a third of the attempts is in Danish.';

/** Does something after a page has sent a request, and before the server gets it. */
async function meanwhile(page: Page, url: string, act: () => Promise<void>) {
  await page.route(
    url,
    async route => {
      await act();
      await route.continue();
    },
    { times: 1 },
  );
}

/** Chooses in a list that drops down. */
async function choose(panel: Locator, field: RegExp, option: string) {
  await panel.getByRole('button', { name: field }).click();
  await panel.page().getByRole('option', { name: option }).click();
}

/** What somebody who completed a step is told when it is open again. */
const secondRound = (view: ReleaseView, title: string) =>
  view.step(title).getByRole('region', { name: /completed this/ });

describe('the second round of a release', () => {
  const stage = usePortal();
  let id: string;
  let nell: Visitor;
  let nells: ReleaseView;

  /** Sends a command to a step over HTTP. */
  async function send(who: string, key: string, name: string, body: object) {
    const person = await ApiPerson.signIn(stage.portal.baseUrl, who);
    const { steps } = await person.get(`/v1/releases/${id}`);
    const { version } = steps.find((step: any) => step.key === key);
    await person.post(`/v1/releases/${id}/steps/${key}/${name}`, {
      expectedVersion: version,
      ...body,
    });
  }

  /** Nell Farrow amends her request from elsewhere. */
  async function amendElsewhere(changes: object) {
    const elsewhere = await ApiPerson.signIn(
      stage.portal.baseUrl,
      'nell.farrow',
    );
    const { version } = await elsewhere.get(`/v1/releases/${id}`);
    await elsewhere.post(`/v1/releases/${id}/amend`, {
      expectedVersion: version,
      comment: 'From the other window.',
      ...changes,
    });
  }

  test('Nell Farrow amends in two windows at once, and keeps what she wrote in both', async () => {
    const { baseUrl } = stage.portal;
    id = await requestRelease(baseUrl, 'nell.farrow', {
      modelCard: { text: DRAFT_CARD },
    });
    await send('bram.kettle', 'scope-and-ownership', 'request-changes', {
      comment: 'Is the other checkpoint still deployed?',
    });
    nell = await stage.browser.signInAs('Nell Farrow');
    nells = await ReleaseView.openTab(nell, id);
    const step = nells.step(titles.scope);
    const field = (name: string) => step.getByRole('textbox', { name });
    const save = step.getByRole('button', {
      name: 'Save changes and resubmit',
    });
    await field('Pass criteria').fill('No metric below 0.9');
    await field('Rollback target').fill('ckpt-typed-here');
    await field('Summary of changes').fill('Said what it has to reach.');

    nell.expectProblem(/409 \(Conflict\).*\/amend/);
    await meanwhile(nell.page, '**/amend', () =>
      amendElsewhere({
        rollback: { type: 'checkpoint', target: MEANWHILE },
        intendedUse: 'Sorts messages.',
      }),
    );
    await save.click();
    await step.getByText('Your input is kept.', { exact: false }).waitFor();
    const notice = step
      .getByRole('alert')
      .filter({ hasText: 'The request was amended meanwhile' });
    await notice.getByText(MEANWHILE).waitFor();
    await notice.getByText('Taken over here.').waitFor();
    assert.equal(await field('Intended use').inputValue(), 'Sorts messages.');
    assert.equal(
      await field('Rollback target').inputValue(),
      'ckpt-typed-here',
    );
    assert.deepEqual(await findBarriers(nell.page), []);
    await fourPictures(nell, 'second-round-two-windows', step);

    await notice.getByRole('button', { name: 'Use the new one' }).click();
    assert.equal(await field('Rollback target').inputValue(), MEANWHILE);
    assert.equal(
      await field('Pass criteria').inputValue(),
      'No metric below 0.9',
    );
    assert.equal(
      await field('Summary of changes').inputValue(),
      'Said what it has to reach.',
    );
    await save.click();
    await nells.stands('In review · 0 of 6');
  });

  test('Nell Farrow sees before she saves which steps are reopened, by which field', async () => {
    const { baseUrl } = stage.portal;
    await walkUpTo(baseUrl, id, 'the release is signed off');
    await send('marta.sorrel', 'release-sign-off', 'request-changes', {
      comment: 'Say that it drafts no answers, and name one owner.',
    });
    await nells.stands('Changes requested · 4 of 6');
    const step = nells.step(titles.signOff);
    const preview = step.getByRole('region', {
      name: 'Preview of your changes',
    });
    const reopened = (title: string) =>
      preview.getByRole('listitem').filter({ hasText: `${title}:` });

    await choose(step, /^Model card/, 'From the catalog (read again)');
    await preview.getByText('1 line removed. 1 line added.').click();
    await preview.getByText(OWNER, { exact: true }).waitFor();
    await preview.getByText(DRAFT_OWNER, { exact: true }).waitFor();
    await reopened(titles.data)
      .getByText(/judges model card/)
      .waitFor();

    await step
      .getByRole('textbox', { name: 'Intended use' })
      .fill(INTENDED_USE);
    await step.getByRole('textbox', { name: 'Rollback target' }).fill(ROLLBACK);
    await preview.getByText('This reopens 5 steps').waitFor();
    await reopened(titles.scope)
      .getByText(/judges model card and intended use/)
      .waitFor();
    await reopened(titles.security)
      .getByText(/judges intended use/)
      .waitFor();
    assert.deepEqual(await findBarriers(nell.page), []);
    await fourPictures(nell, 'second-round-preview', step);
  });

  test('Nell Farrow pastes a card, takes it back, and saves the rest', async () => {
    const step = nells.step(titles.signOff);
    const preview = step.getByRole('region', {
      name: 'Preview of your changes',
    });
    await choose(step, /^Model card/, 'Provided inline');
    // A card without a text cannot be previewed; the next preview opens anew.
    await preview.waitFor({ state: 'hidden' });
    await step
      .getByRole('textbox', { name: 'Model card (Markdown)' })
      .fill(`${DRAFT_CARD}\n${PASTED_LINE}\n`);
    await preview.getByText(/lines? added/).click();
    await preview.getByText(PASTED_LINE).waitFor();

    await preview
      .getByRole('button', { name: 'Keep the model card as it is' })
      .click();
    await preview
      .getByRole('listitem')
      .filter({ hasText: `${titles.scope}: judges intended use` })
      .waitFor();
    await step
      .getByRole('textbox', { name: 'Summary of changes' })
      .fill(SUMMARY);
    await step
      .getByRole('button', { name: 'Save changes and resubmit' })
      .click();
    await nells.stands('In review · 0 of 6');
  });

  test('Bram Kettle reads what he completed, who reopened it and why, old and new, with his ticks', async () => {
    const bram = await stage.browser.signInAs('Bram Kettle');
    const view = await ReleaseView.openTab(bram, id);
    const round = secondRound(view, titles.scope);
    await round
      .getByText(/^You completed this .*Nell Farrow amended the request/)
      .waitFor();
    await round.getByText(`“${SUMMARY}”`).waitFor();
    await round.locator('del').getByText('Sorts messages.').waitFor();
    await round.locator('ins').getByText(INTENDED_USE).waitFor();
    await round.getByText(/^Complete the step again: intended use/).waitFor();
    const step = view.step(titles.scope);
    for (const box of await step.getByRole('checkbox').all()) {
      assert.equal(await box.isChecked(), true);
    }
    assert.deepEqual(await findBarriers(bram.page), []);
    await fourPictures(bram, 'second-round-manual', step);
    await step.getByRole('button', { name: 'Complete' }).click();
    await view.stands('In review · 1 of 6');
  });

  test('Otis Plume, whose file nothing touches, confirms with one click that it still holds', async () => {
    const otis = await stage.browser.signInAs('Otis Plume');
    const view = await ReleaseView.openTab(otis, id);
    const step = view.step(titles.evaluation);
    const round = secondRound(view, titles.evaluation);
    await round.getByText(/^You completed this /).waitFor();
    await step.getByText('eval-ckpt-2026-05-01-a.json').first().waitFor();
    await fourPictures(otis, 'second-round-upload', step);
    await round.getByRole('button', { name: 'Still holds' }).click();
    await view.stands('In review · 2 of 6');
    await step.getByText('still holds, confirmed again').waitFor();
  });

  test('Theo Bracken finds his answers, and a confirmation that was overtaken is refused in words', async () => {
    const { baseUrl } = stage.portal;
    await makeMove(baseUrl, id, 'the training data is cleared');
    await makeMove(baseUrl, id, 'the security review is done');
    await send('marta.sorrel', 'release-sign-off', 'request-changes', {
      comment: QUESTION,
      steps: ['security-review'],
    });
    const theo = await stage.browser.signInAs('Theo Bracken');
    const view = await ReleaseView.openTab(theo, id);
    const step = view.step(titles.security);
    const round = secondRound(view, titles.security);
    await round.getByText(`“${QUESTION}”`).waitFor();
    assert.equal(
      await step
        .getByRole('textbox', { name: 'Prompt-injection mitigations' })
        .inputValue(),
      securityAnswers.promptInjection.defenses,
    );
    const holds = round.getByRole('button', { name: 'Still holds' });
    assert.equal(await holds.isDisabled(), true);
    const why = round.getByRole('textbox', { name: 'Why it still holds' });
    await why.fill(WHY);

    theo.expectProblem(/(409|412) \(.*\).*\/reaffirm/);
    await meanwhile(theo.page, '**/reaffirm', () =>
      amendElsewhere({ rollback: { type: 'checkpoint', target: MEANWHILE } }),
    );
    await holds.click();
    await step
      .getByRole('alert')
      .filter({ hasText: 'Your input is kept.' })
      .waitFor();
    assert.equal(await why.inputValue(), WHY);
    await view.glance.getByText(MEANWHILE).waitFor();
    assert.deepEqual(await findBarriers(theo.page), []);
    await fourPictures(theo, 'second-round-form', round);

    await holds.click();
    await view.stands('In review · 4 of 6');
    await step.getByText('still holds, confirmed again').waitFor();
    await step.getByText(`“${WHY}”`).first().waitFor();
  });
});
