import type { Page } from 'playwright-core';

/** What somebody enters into the template "Release a fine-tuned model". */
export type TemplateEntries = {
  checkpoint: string;
  digest: string;
  baseModel: string;
  rollbackTo: string;
  evaluation: string;
  passCriteria: string;
  intendedUse: string;
};

const press = (page: Page, name: string) =>
  page.getByRole('button', { name }).click();

/** Fills in the first page, where the model is chosen already, and goes on. */
export async function fillCheckpoint(
  page: Page,
  entries: TemplateEntries,
): Promise<void> {
  const field = (name: string) => page.getByRole('textbox', { name });
  await field('Checkpoint ID').fill(entries.checkpoint);
  await field('Weights digest').fill(entries.digest);
  await page.getByRole('radio', { name: 'LoRA adapter' }).check();
  await field('Base model').fill(entries.baseModel);
  await press(page, 'Next');
}

/** Fills in the second page, and goes on. */
export async function fillRollback(
  page: Page,
  entries: TemplateEntries,
): Promise<void> {
  const field = (name: string) => page.getByRole('textbox', { name });
  await field('Rollback target').fill(entries.rollbackTo);
  await field('Evaluation report').fill(entries.evaluation);
  await field('Pass criteria').fill(entries.passCriteria);
  await press(page, 'Next');
}

/** Fills in the last page, and waits for what the portal says of all of it. */
export async function fillIntendedUse(
  page: Page,
  entries: TemplateEntries,
): Promise<void> {
  await page
    .getByRole('textbox', { name: 'Intended use' })
    .fill(entries.intendedUse);
  await page.getByRole('region', { name: 'Who will be asked' }).waitFor();
}

/** Fills in the three pages of the template, and asks for the review. */
export async function fillTemplate(
  page: Page,
  entries: TemplateEntries,
): Promise<void> {
  await fillCheckpoint(page, entries);
  await fillRollback(page, entries);
  await fillIntendedUse(page, entries);
  await press(page, 'Review');
}
