import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ApiPerson } from './support/apiPerson.ts';
import { Questionnaire } from './support/questionnaire.ts';
import { ReleaseView, titles } from './support/releaseView.ts';
import { usePortal } from './support/usePortal.ts';
import type { Visitor } from './support/visitor.ts';
import { makeMove, requestRelease, walkUpTo } from './support/walk.ts';

/** Presses "Request changes…" in a step and says what changes are needed, and in which steps. */
async function requestChanges(
  { page }: Visitor,
  view: ReleaseView,
  title: string,
  { comment, steps = [] }: { comment: string; steps?: string[] },
) {
  await view
    .step(title)
    .getByRole('button', { name: 'Request changes…' })
    .click();
  const dialog = page.getByRole('dialog', { name: 'Request changes' });
  for (const name of steps) {
    await dialog.getByRole('checkbox', { name }).check();
  }
  await dialog.getByRole('textbox', { name: 'Changes needed' }).fill(comment);
  await dialog.getByRole('button', { name: 'Request changes' }).click();
  await dialog.waitFor({ state: 'detached' });
}

describe('a release that its approver sends back', () => {
  const stage = usePortal();
  const comment = 'Which queue sees messages that the filter took out?';
  const condition = 'Support reads what the filter took out, every Monday.';
  let marta: Visitor;
  let martasView: ReleaseView;

  test('Marta Sorrel requests changes to the security review', async () => {
    const { baseUrl } = stage.portal;
    const id = await requestRelease(baseUrl, 'nell.farrow');
    await walkUpTo(baseUrl, id, 'the release is signed off');

    marta = await stage.browser.signInAs('Marta Sorrel');
    martasView = await ReleaseView.openTab(marta);
    await requestChanges(marta, martasView, titles.signOff, {
      comment,
      steps: [titles.security],
    });
    await martasView.stands('In review · 3 of 6');
    await martasView
      .step(titles.signOff)
      .getByText('Blocked by step 4')
      .waitFor();
  });

  test('Theo Bracken sees why, and hands in better answers', async () => {
    const theo = await stage.browser.signInAs('Theo Bracken');
    const view = await ReleaseView.openTab(theo);
    const step = view.step(titles.security);
    await step.getByText(`“${comment}”`).first().waitFor();

    const form = new Questionnaire(step);
    await form
      .field('Prompt-injection mitigations')
      .getByText('Roles are kept apart')
      .waitFor();
    await form.choose('What do you recommend', 'Release with conditions');
    await form.field('What are the conditions').fill(condition);
    await step.getByRole('button', { name: 'Complete' }).click();
    await view.stands('In review · 4 of 6');
  });

  test('Marta Sorrel comes back and signs off what is new', async () => {
    await marta.page.reload();
    await martasView.toggle(titles.security);
    await martasView
      .step(titles.security)
      .getByText(condition)
      .first()
      .waitFor();
    const step = martasView.step(titles.signOff);
    await step.getByRole('checkbox', { name: 'I attest that' }).check();
    await step.getByRole('button', { name: 'Approve', exact: true }).click();
    await martasView.stands('Released');
  });
});

describe('a release that goes back to its requester', () => {
  const stage = usePortal();
  const comment = 'Product expects drafts of answers, too. Is that in scope?';
  const intendedUse =
    'Sorts messages into queues. It drafts no answers: a person writes them.';
  let bram: Visitor;
  let bramsView: ReleaseView;

  test('Bram Kettle requests changes from Nell Farrow', async () => {
    await requestRelease(stage.portal.baseUrl, 'nell.farrow');
    bram = await stage.browser.signInAs('Bram Kettle');
    bramsView = await ReleaseView.openTab(bram);
    await bramsView.step(titles.scope).getByRole('checkbox').first().check();
    await requestChanges(bram, bramsView, titles.scope, { comment });
    await bramsView.stands('Changes requested · 0 of 6');
    await bramsView.step(titles.scope).getByText('SLA paused').waitFor();
  });

  test('Nell Farrow amends her request and resubmits the step', async () => {
    const nell = await stage.browser.signInAs('Nell Farrow');
    const view = await ReleaseView.openTab(nell);
    const step = view.step(titles.scope);
    await step.getByText(comment).last().waitFor();
    await nell.screenshot('tab-changes-requested');

    await step.getByRole('textbox', { name: 'Intended use' }).fill(intendedUse);
    await step
      .getByRole('textbox', { name: 'Summary of changes' })
      .fill('Drafts are ruled out now.');
    await step
      .getByRole('button', { name: 'Save changes and resubmit' })
      .click();
    await view.stands('In review · 0 of 6');
  });

  test('Bram Kettle reads the amended request and agrees', async () => {
    await bram.page.reload();
    await bramsView.step(titles.scope).getByText(intendedUse).waitFor();
    await bramsView.step(titles.scope).getByText('1 of 4 checked').waitFor();
    await bramsView.completeChecklist(titles.scope);
    await bramsView.stands('In review · 1 of 6');
  });
});

describe('a step that is reset while somebody works on it', () => {
  const stage = usePortal();
  const mitigation = 'The system prompt is closed before the message.';
  let id: string;
  /** One browser for both visits: drafts are kept in it. */
  let theo: Visitor;

  const as = (name: string) => ApiPerson.signIn(stage.portal.baseUrl, name);

  test('Theo Bracken begins to answer, and leaves', async () => {
    const { baseUrl } = stage.portal;
    id = await requestRelease(baseUrl, 'nell.farrow');
    await makeMove(baseUrl, id, 'the scope is confirmed');
    theo = await stage.browser.signInAs('Theo Bracken');
    const view = await ReleaseView.openTab(theo);
    const form = new Questionnaire(view.step(titles.security));
    await form.field('Prompt-injection mitigations').fill(mitigation);
    await theo.page
      .getByTestId('sidebar-root')
      .getByRole('link', { name: 'Catalog', exact: true })
      .click();
    await view.glance.waitFor({ state: 'detached' });
  });

  test('Nell Farrow amends the request, and Bram Kettle confirms the scope again', async () => {
    const nell = await as('nell.farrow');
    const { version } = await nell.get(`/v1/releases/${id}`);
    const amended = await nell.post(`/v1/releases/${id}/amend`, {
      expectedVersion: version,
      comment: 'Drafts are ruled out now.',
      intendedUse: 'Sorts messages into queues. It drafts no answers.',
    });
    const security = amended.steps.find(
      (step: any) => step.key === 'security-review',
    );
    assert.equal(security.status, 'blocked');
    await makeMove(stage.portal.baseUrl, id, 'the scope is confirmed');
  });

  test('Theo Bracken finds what he had answered', async () => {
    const view = await ReleaseView.openTab(theo);
    const step = view.step(titles.security);
    const field = new Questionnaire(step).field('Prompt-injection mitigations');
    await field.waitFor();
    assert.equal(await field.inputValue(), mitigation);
    await step.getByText('Draft restored').waitFor();
  });
});
