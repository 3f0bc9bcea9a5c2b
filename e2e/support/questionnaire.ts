import type { Locator } from 'playwright-core';
import { securityAnswers } from './securityAnswers.ts';

const { promptInjection, extraction, jailbreaks } = securityAnswers;

/** The security questionnaire of the shipped runbook, filled in as people do: question by question. */
export class Questionnaire {
  readonly #form: Locator;

  /** @param step - the part of the page that holds the questions */
  constructor(step: Locator) {
    this.#form = step.locator('form');
  }

  /** The field for an answer in one's own words. */
  field(question: string): Locator {
    return this.#form.getByRole('textbox', { name: question });
  }

  async check(answer: string): Promise<void> {
    await this.#form.getByRole('checkbox', { name: answer }).check();
  }

  /** One of the answers that a question offers: the choices that follow its words. */
  async choose(question: string, answer: string): Promise<void> {
    await this.#form
      .getByText(question)
      .locator('xpath=following::*[@role="radiogroup"][1]')
      .getByRole('radio', { name: answer, exact: true })
      .check();
  }

  async answerPromptInjection(): Promise<void> {
    for (const input of promptInjection.untrustedInputs) {
      await this.check(input);
    }
    await this.field('Prompt-injection mitigations').fill(
      promptInjection.defenses,
    );
    await this.field('Where does the output go').fill(
      promptInjection.outputHandling,
    );
  }

  async answerPersonalData(): Promise<void> {
    await this.choose('Does the model process personal data', 'Incidentally');
    await this.check('Messages and free text');
    await this.field('How is it redacted').fill(
      'Names and numbers are masked; logs are deleted after thirty days.',
    );
    await this.choose('Was the model tested for', 'Tested, none found');
  }

  async answerToolUse(): Promise<void> {
    await this.choose('Can the model call tools', 'No');
  }

  async answerJailbreaks(): Promise<void> {
    const { technique, risk, tries, result } = jailbreaks.attempts[0]!;
    await this.field('Technique').fill(technique);
    await this.#form.getByRole('button', { name: 'Risk tested' }).click();
    // The choices are drawn over the page and not within the form.
    await this.#form.page().getByRole('option', { name: risk }).click();
    await this.#form
      .getByRole('textbox', { name: 'Number of attempts' })
      .fill(String(tries));
    await this.choose('How did the model respond', result);
  }

  async answerExtraction(): Promise<void> {
    await this.field('Who can download').fill(extraction.weightsAccess);
    await this.field('What prevents extraction').fill(extraction.queryLimits);
  }

  async conclude(): Promise<void> {
    await this.choose('What do you recommend', 'Release');
  }
}
