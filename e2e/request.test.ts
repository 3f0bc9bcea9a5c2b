import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { usePortal } from './support/usePortal.ts';
import type { Visitor } from './support/visitor.ts';

const DIGITS =
  '9F86D081884C7D659A2FEAA0C55AD015A3BF4F1B2B0B822CD15D6C15B0F00A08';
const tabOf = (model: string) =>
  `/catalog/default/resource/${model}/release-approval`;
const CHECKPOINT = 'epoch=2-step=1500';

describe('a request for a release', () => {
  const stage = usePortal();
  let session: Promise<Visitor> | undefined;
  /** One browser for all tests: drafts are kept in it. */
  const asNell = () => (session ??= stage.browser.signInAs('Nell Farrow'));

  test('M5: what a model lacks is on its tab before any form', async () => {
    const nell = await asNell();
    const { page } = nell;
    await page.goto(tabOf('delay-notices-3b'));
    const readiness = page.getByRole('region', { name: 'Readiness' });
    await readiness.getByText(/missing before a release/).waitFor();
    await readiness.getByRole('img', { name: 'Missing' }).first().waitFor();
    const asked = page.getByRole('region', { name: 'Who will be asked' });
    await asked.getByRole('link', { name: 'Bram Kettle' }).first().waitFor();
    await nell.screenshot('request-readiness');
  });

  test('L14: from the list, the model is chosen first', async () => {
    const nell = await asNell();
    const { page } = nell;
    await page.goto('/model-releases');
    await page.getByRole('button', { name: 'Request a release' }).click();
    await page.getByRole('link', { name: 'Luggage tag reader' }).waitFor();
    await nell.screenshot('request-model');
    await page
      .getByRole('searchbox', { name: 'Model name or title' })
      .fill('triage');
    await page
      .getByRole('link', { name: 'Luggage tag reader' })
      .waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Ticket triage 7B' }).click();
    await page
      .getByRole('heading', { name: 'Request the release of a checkpoint' })
      .waitFor();
    assert.match(page.url(), /entityRef=resource%3Adefault%2Fticket-triage-7b/);
  });

  test('M6: the form is filled in, and shows how the card was read', async () => {
    const nell = await asNell();
    const { page } = nell;
    await page.goto(tabOf('ticket-triage-7b'));
    await page.getByRole('button', { name: 'Request a release' }).click();
    const base = page.getByRole('textbox', { name: 'Base model' });
    await base.waitFor();
    assert.match(await base.inputValue(), /estuary/);
    await page.getByText('From the card.').first().waitFor();
    await page.getByRole('heading', { name: 'Read from the card' }).waitFor();
    await nell.screenshot('request-page');
  });

  test('H1, M1, M2, M3: values are mended, or refused at the field as it is left', async () => {
    const nell = await asNell();
    const { page } = nell;
    await page.goto(
      '/model-releases/new?entityRef=resource:default/ticket-triage-7b',
    );
    const field = (name: RegExp) => page.getByRole('textbox', { name });
    await field(/Checkpoint ID/).fill(` ${CHECKPOINT} `);
    await page.getByText(`Taken as ${CHECKPOINT}.`).first().waitFor();
    await field(/Weights digest/).fill(DIGITS.slice(1));
    await field(/Weights digest/).blur();
    await page.getByText(/64 hexadecimal digits.*this has 63/).waitFor();
    await field(/Weights digest/).fill(` ${DIGITS}`);
    await page
      .getByText(`Taken as sha256:${DIGITS.toLowerCase()}`)
      .first()
      .waitFor();
    await field(/earlier checkpoint/).fill(CHECKPOINT);
    await field(/earlier checkpoint/).blur();
    await page.getByText(/is the checkpoint under review/).waitFor();
    await field(/earlier checkpoint/).fill('never-seen');
    await page.getByText(/never-seen was never released here/).waitFor();
    nell.expectProblem(/403/);
    await page
      .getByRole('combobox', { name: 'Model card' })
      .selectOption({ label: 'From a URL' });
    await field(/URL of the model card/).fill(
      'https://git.example.com/support-ml/triage',
    );
    await field(/URL of the model card/).blur();
    await page.getByText(/paste it, or ask the portal team/).waitFor();
    await page.getByRole('button', { name: 'Request release' }).click();
    await page.getByText(/things to fix above/).waitFor();
    await nell.screenshot('request-faults');
  });

  test('what was typed survives a reload, and the request leads to its release', async () => {
    const nell = await asNell();
    const { page } = nell;
    await page.reload();
    const field = (name: RegExp) => page.getByRole('textbox', { name });
    await field(/Checkpoint ID/).waitFor();
    await page.getByText('Draft restored.').waitFor();
    await page
      .getByRole('combobox', { name: 'Model card' })
      .selectOption({ label: 'From the catalog' });
    await field(/Evaluation report/).fill('run 481');
    await field(/Pass criteria/).fill('macro F1 at least 0.88');
    await page.getByRole('button', { name: 'Request release' }).click();
    await page.waitForURL(/model-releases\/[0-9a-f-]{36}/);
    await page.getByText(CHECKPOINT).first().waitFor();
  });

  test('M26: the next one can be requested from the head of the tab', async () => {
    const nell = await asNell();
    const { page } = nell;
    await page.goto(tabOf('ticket-triage-7b'));
    await page.getByRole('region', { name: 'Steps' }).waitFor();
    await page.getByRole('button', { name: 'Request a release' }).click();
    const report = page.getByRole('textbox', { name: 'Evaluation report' });
    await report.waitFor();
    assert.equal(await report.inputValue(), 'run 481');
    await page
      .getByText(`From the last request, ${CHECKPOINT}.`)
      .first()
      .waitFor();
  });
});
