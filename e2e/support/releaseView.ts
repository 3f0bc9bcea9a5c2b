import type { Locator, Page } from 'playwright-core';
import type { Visitor } from './visitor.ts';

/** The steps of the shipped runbook, as the page calls them. */
export const titles = {
  scope: 'Confirm scope and ownership',
  data: 'Validate training data and licensing',
  evaluation: 'Attach evaluation summary',
  security: 'Security review for extraction and abuse',
  signOff: 'Release approver sign-off',
  platform: 'Notify routing / platform',
};

/** The tab of the model "Ticket triage 7B". */
export const tabPath =
  '/catalog/default/resource/ticket-triage-7b/release-approval';

/** A release, as the tab of its model and its own page show it. */
export class ReleaseView {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** @param id - where the model has several releases */
  static async openTab(visitor: Visitor, id?: string): Promise<ReleaseView> {
    await visitor.page.goto(id ? `${tabPath}?release=${id}` : tabPath);
    return new ReleaseView(visitor.page);
  }

  /** What is released, how it stands, and who it is waiting on. */
  get glance(): Locator {
    return this.#page.getByRole('region', { name: 'Release at a glance' });
  }

  get history(): Locator {
    return this.#page.getByRole('region', { name: 'History' });
  }

  /** A step with all that is in it. */
  step(title: string): Locator {
    // Steps in parallel are a list within an entry of the list: the inner entry comes last.
    return this.#page
      .getByRole('region', { name: 'Steps' })
      .getByRole('listitem')
      .filter({ has: this.#page.getByRole('heading', { name: title }) })
      .last();
  }

  /** Opens the menu of what can be done to the release as a whole. */
  async openMenu(): Promise<void> {
    await this.glance.getByRole('button', { name: 'More actions' }).click();
  }

  /** Opens a step, or closes one that is open. */
  async toggle(title: string): Promise<void> {
    await this.step(title).getByRole('button', { name: title }).click();
  }

  /** Checks the whole checklist of a step and completes it. */
  async completeChecklist(title: string): Promise<void> {
    const step = this.step(title);
    await step.getByRole('checkbox').first().waitFor();
    for (const box of await step.getByRole('checkbox').all()) {
      await box.check();
    }
    await step.getByRole('button', { name: 'Complete' }).click();
  }

  /** Waits until the page says how the release stands, such as `In review · 1 of 6`. */
  async stands(state: string): Promise<void> {
    await this.glance
      .getByRole('heading', { level: 2 })
      .getByText(state, { exact: true })
      .waitFor();
  }
}
