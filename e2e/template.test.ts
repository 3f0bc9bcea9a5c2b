import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import {
  fillCheckpoint,
  fillIntendedUse,
  fillRollback,
} from './support/fillTemplate.ts';
import { findBarriers } from './support/findBarriers.ts';
import { usePortal } from './support/usePortal.ts';
import type { Visitor } from './support/visitor.ts';
import { requestRelease } from './support/walk.ts';

const CHECKPOINT = 'ckpt-7';

const entries = {
  checkpoint: CHECKPOINT,
  digest: 'f'.repeat(64),
  baseModel: 'estuary-labs/estuary-7b-instruct',
  rollbackTo: 'ckpt-6',
  evaluation: 'run 481',
  passCriteria: 'macro F1 at least 0.88',
  intendedUse: 'Sorts messages into queues.',
};

/** The form of the template, filled in. */
const FILLED_IN = `/create/templates/default/release-fine-tuned-model?${new URLSearchParams(
  {
    formData: JSON.stringify({
      entityRef: 'resource:default/ticket-triage-7b',
      checkpointId: CHECKPOINT,
      tuning: 'lora',
      baseModel: entries.baseModel,
      environment: 'production',
      rollbackTarget: entries.rollbackTo,
      evaluationReference: entries.evaluation,
      passCriteria: entries.passCriteria,
      intendedUse: entries.intendedUse,
    }),
  },
)}`;

const button = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true });

describe('the template that requests a release', () => {
  const stage = usePortal();
  let session: Promise<Visitor> | undefined;
  /** One window for all tests: each goes on where the one before stopped. */
  const asNell = () => (session ??= stage.browser.signInAs('Nell Farrow'));

  test('says what does not fit on its page, as it is typed', async () => {
    const nell = await asNell();
    const { page } = nell;
    await page.goto(
      '/model-releases/new?entityRef=resource:default/ticket-triage-7b',
    );
    await page
      .getByRole('link', { name: 'Use the software template instead' })
      .click();
    await page
      .getByRole('textbox', { name: 'Model', exact: true })
      .and(page.locator('[value*="riage"]'))
      .waitFor();
    await page
      .getByRole('textbox', { name: 'Weights digest' })
      .fill(entries.digest.slice(1));
    await page
      .getByText(/Weights digest has to be 64 hexadecimal digits.*this has 63/)
      .waitFor();
    await fillCheckpoint(page, entries);

    await fillRollback(page, { ...entries, rollbackTo: CHECKPOINT });
    await page
      .getByText(`'Rollback' Rollback target: ${CHECKPOINT} is the checkpoint`)
      .waitFor();
    await nell.screenshot('template-fault');
    await fillRollback(page, entries);
  });

  test('shows before it is submitted who would be asked, and until when', async () => {
    const nell = await asNell();
    const { page } = nell;
    await fillIntendedUse(page, entries);
    const asked = page.getByRole('region', { name: 'Who will be asked' });
    const readiness = page.getByRole('region', { name: 'Readiness' });
    await asked.getByRole('link', { name: 'Bram Kettle' }).first().waitFor();
    await asked.getByText(/released by \w{3}, \d+ \w{3}|released by/).waitFor();
    await readiness.getByRole('img', { name: 'Met' }).first().waitFor();
    await page.getByText(/ckpt-6 was never released here/).waitFor();
    assert.deepEqual(await findBarriers(page), []);
    await nell.screenshot('template-preview');
  });

  test('holds back what the portal would refuse', async () => {
    const nell = await asNell();
    const { page } = nell;
    nell.expectProblem(/403/);
    await page.getByRole('radio', { name: 'From a URL' }).check();
    await page
      .getByRole('textbox', { name: 'URL of the model card' })
      .fill('https://git.example.com/support-ml/triage');
    await page.getByText(/paste it, or ask the portal team/).waitFor();
    await button(page, 'Review').click();
    await page
      .getByText(/'Preview' .*paste it, or ask the portal team/)
      .waitFor();
    await nell.screenshot('template-refused-in-form');
    await page.getByRole('radio', { name: 'From the catalog' }).check();
    await button(page, 'Review').click();
    await button(page, 'Create').waitFor();
  });

  test('reviews titles and labels', async () => {
    const nell = await asNell();
    const { page } = nell;
    await page.getByRole('cell', { name: 'Ticket triage 7B' }).waitFor();
    const rows = await page.getByRole('row').allInnerTexts();
    assert.match(rows.join('\n'), /LoRA adapter/);
    assert.doesNotMatch(rows.join('\n'), /resource:|lora$|Preview|Check\b/);
    await nell.screenshot('template-review');
  });

  test('shows the same on a phone, and at night', async () => {
    const nell = await stage.browser.signInAs('Nell Farrow');
    const { page } = nell;
    for (const width of [1280, 400]) {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme });
        await page.goto(FILLED_IN);
        await button(page, 'Next').click();
        await page.getByRole('textbox', { name: 'Rollback target' }).waitFor();
        await button(page, 'Next').click();
        await page.getByText(/ckpt-6 was never released here/).waitFor();
        assert.deepEqual(await findBarriers(page), []);
        await nell.screenshot(`template-preview-${width}-${colorScheme}`);
      }
    }
  });

  test('M4, M7: lists why it is refused after all, and leads back to its form', async () => {
    const nell = await asNell();
    const { page } = nell;
    // While Nell reviews, Otis requests the same.
    const { tuning, checkpoint, digest, baseModel } = {
      tuning: 'lora',
      ...entries,
    };
    await requestRelease(stage.portal.baseUrl, 'otis.plume', {
      checkpoint: { id: checkpoint, digest, tuning, baseModel },
    });
    await button(page, 'Create').click();
    await page
      .getByText(/already an open release/)
      .first()
      .waitFor();
    const said = await page.locator('body').innerText();
    assert.doesNotMatch(said, /checkpoint\.id|at .*\.js:\d+/);
    await nell.screenshot('template-refused');
    const [form] = await Promise.all([
      page.context().waitForEvent('page'),
      page
        .getByRole('link', { name: 'Back to the form, filled in as it was' })
        .first()
        .click(),
    ]);
    await form
      .getByRole('textbox', { name: 'Checkpoint ID' })
      .and(form.locator(`[value="${CHECKPOINT}"]`))
      .fill('ckpt-8');
    await button(form, 'Next').click();
    await form.getByRole('textbox', { name: 'Rollback target' }).waitFor();
    await button(form, 'Next').click();
    await form.getByRole('region', { name: 'Who will be asked' }).waitFor();
    await button(form, 'Review').click();
    await form.getByRole('cell', { name: 'Ticket triage 7B' }).waitFor();
  });
});
