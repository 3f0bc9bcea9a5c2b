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

/** Fills in the three pages of the template, where the model is chosen already, up to the review. */
export async function fillTemplate(
  page: Page,
  entries: TemplateEntries,
): Promise<void> {
  const field = (name: string) => page.getByRole('textbox', { name });
  const press = (name: string) => page.getByRole('button', { name }).click();

  await field('Checkpoint ID').fill(entries.checkpoint);
  await field('Weights digest').fill(entries.digest);
  await page.getByRole('radio', { name: 'LoRA adapter' }).check();
  await field('Base model').fill(entries.baseModel);
  await press('Next');

  await field('Rollback target').fill(entries.rollbackTo);
  await field('Evaluation report').fill(entries.evaluation);
  await field('Pass criteria').fill(entries.passCriteria);
  await press('Next');

  await field('Intended use').fill(entries.intendedUse);
  await press('Review');
}
