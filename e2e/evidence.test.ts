import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, test } from 'node:test';
import { fromRoot } from '../scripts/lib/root.mjs';
import { findBarriers } from './support/findBarriers.ts';
import { tabTo } from './support/keyboard.ts';
import { ReleaseView, titles } from './support/releaseView.ts';
import { unzip } from './support/unzip.ts';
import { usePortal } from './support/usePortal.ts';
import { requestRelease, makeMove, walkUpTo } from './support/walk.ts';

const EVALUATION = 'eval-ckpt-2026-05-01-a.json';
const evaluationFile = fromRoot(`examples/evaluation-packet/${EVALUATION}`);

const sha256 = (content: Buffer) =>
  createHash('sha256').update(content).digest('hex');

const file = (name: string, text: string) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(text),
});

describe('what a release rests on', () => {
  const stage = usePortal();
  let id: string;

  test('Wanda Quill reads the card, and what is known of its data and licenses', async () => {
    id = await requestRelease(stage.portal.baseUrl, 'nell.farrow');
    await makeMove(stage.portal.baseUrl, id, 'the scope is confirmed');
    const wanda = await stage.browser.signInAs('Wanda Quill');
    const view = await ReleaseView.openTab(wanda, id);
    const step = view.step(titles.data);
    await step.getByRole('link', { name: 'Passenger messages 2025' }).waitFor();
    await wanda.screenshot('tab-training-data', step);
    await step.getByRole('button', { name: 'Show model card' }).click();
    await step.getByRole('heading', { name: 'Ticket triage 7B' }).waitFor();
    assert.deepEqual(await findBarriers(wanda.page), []);
    await wanda.screenshot(
      'model-card-text',
      step.getByRole('region', { name: 'Preview of model-card.md' }),
    );
    await makeMove(stage.portal.baseUrl, id, 'the training data is cleared');
  });

  test('Otis Plume uploads one file for a section, removes it, and uploads all', async () => {
    const otis = await stage.browser.signInAs('Otis Plume');
    const view = await ReleaseView.openTab(otis, id);
    const step = view.step(titles.evaluation);
    const stored = step.getByRole('list', { name: 'Attachments' });
    const input = step.getByLabel('Files to upload');

    const covers = step.getByRole('button', {
      name: /Sections covered by this upload/,
    });
    await tabTo(covers);
    await otis.page.keyboard.press('Enter');
    await otis.page.getByRole('option', { name: 'safety' }).click();
    await input.setInputFiles(
      file('notes-ckpt-2026-05-01-a.csv', 'metric,value\ntoxicity,0.01\n'),
    );
    await stored.getByText('· safety').waitFor();
    // Both the choice of sections and the button to complete say it.
    await step.getByText('Missing sections: ').first().waitFor();
    const preview = step.getByRole('button', { name: /^Preview notes-/ });
    await tabTo(preview);
    await otis.page.keyboard.press('Enter');
    await step.getByRole('cell', { name: 'toxicity' }).waitFor();
    assert.deepEqual(await findBarriers(otis.page), []);

    await step.getByRole('button', { name: /^Remove notes-/ }).click();
    await stored.waitFor({ state: 'detached' });
    await covers.click();
    await otis.page.getByRole('option', { name: 'All sections' }).click();
    await input.setInputFiles(evaluationFile);
    await step.getByRole('button', { name: `Preview ${EVALUATION}` }).click();
    await step.getByText('mixed languages', { exact: true }).waitFor();
    assert.deepEqual(await findBarriers(otis.page), []);
    await otis.screenshot('tab-evaluation', step);

    await otis.page.emulateMedia({ colorScheme: 'dark' });
    await otis.page.setViewportSize({ width: 599, height: 900 });
    await otis.page.reload();
    await step.getByRole('button', { name: `Preview ${EVALUATION}` }).click();
    await step.getByText('mixed languages', { exact: true }).waitFor();
    // The bar of the portal would lie across a picture that is longer than the window.
    await otis.page.addStyleTag({
      content: '[data-testid="mobile-sidebar-root"] { display: none }',
    });
    await otis.screenshot('tab-evaluation-narrow-dark', step);
    await otis.page.emulateMedia({ colorScheme: 'light' });
    await otis.page.setViewportSize({ width: 1440, height: 900 });
    await step
      .getByRole('textbox', { name: /^Missed: macro F1/ })
      .fill('The slice has 214 messages; the next training adds to it.');
    await step.getByRole('button', { name: 'Complete' }).click();
    await view.stands('In review · 3 of 6');
  });

  test('a file whose content contradicts its name is refused, and the page says why', async () => {
    const other = await requestRelease(stage.portal.baseUrl, 'nell.farrow', {
      environment: 'staging',
    });
    await makeMove(stage.portal.baseUrl, other, 'the scope is confirmed');
    const otis = await stage.browser.signInAs('Otis Plume');
    otis.expectProblem(/400 \(Bad Request\).*\/evidence\//);
    const view = await ReleaseView.openTab(otis, other);
    const step = view.step(titles.evaluation);
    await step
      .getByLabel('Files to upload')
      .setInputFiles(file('quality-ckpt-2026-05-01-a.pdf', 'no pdf at all'));
    await step.getByRole('alert').getByText('File type mismatch').waitFor();
  });

  test('Marta Sorrel is told which thresholds were missed before she signs', async () => {
    await walkUpTo(stage.portal.baseUrl, id, 'the release is signed off', {
      from: 'the security review is done',
    });
    const marta = await stage.browser.signInAs('Marta Sorrel');
    const view = await ReleaseView.openTab(marta, id);
    const step = view.step(titles.signOff);
    await step
      .getByRole('listitem')
      .filter({ hasText: EVALUATION })
      .getByText('8 of 9 thresholds met')
      .waitFor();
    await step.getByText('“The slice has 214 messages').first().waitFor();
    await step.getByText('never released', { exact: false }).waitFor();
    assert.deepEqual(await findBarriers(marta.page), []);
    await marta.screenshot('tab-sign-off-missed', step);
  });

  test('the release record that she downloads holds what its manifest says', async () => {
    const marta = await stage.browser.signInAs('Marta Sorrel');
    await ReleaseView.openTab(marta, id);
    const downloaded = marta.page.waitForEvent('download');
    await marta.page
      .getByRole('button', { name: 'Download release record' })
      .click();
    const files = await unzip(await (await downloaded).path());
    const manifest = String(files.get('manifest.sha256'));
    const listed = manifest
      .trim()
      .split('\n')
      .map(line => line.split('  '));
    assert.equal(listed.length, files.size - 1);
    for (const [digest, path] of listed) {
      assert.equal(sha256(files.get(path!)!), digest, path);
    }
    assert.ok(files.has(`evidence/evaluation-summary/${EVALUATION}`));
  });
});
