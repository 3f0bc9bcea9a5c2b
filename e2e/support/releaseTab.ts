import type { Locator, Page } from 'playwright-core';
import type { Visitor } from './visitor.ts';

/** The steps of the shipped runbook, as they are called on the page. */
export const steps = {
  scope: 'Agree on scope and owner',
  data: 'Clear the training data and its licenses',
  evaluation: 'Attach the evaluation packet',
  security: 'Review extraction and abuse',
  signOff: 'Sign off the release',
  platform: 'Tell routing and the platform',
};

/** The tab "Release approval" of the model "Ticket triage 7B", through the eyes of a visitor. */
export class ReleaseTab {
  static readonly path =
    '/catalog/default/resource/ticket-triage-7b/release-approval';

  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** @param releaseId - where the model has several releases */
  static async open(visitor: Visitor, releaseId?: string): Promise<ReleaseTab> {
    const query = releaseId ? `?release=${releaseId}` : '';
    await visitor.page.goto(`${ReleaseTab.path}${query}`);
    return new ReleaseTab(visitor.page);
  }

  /** What is released, how it stands, and who it waits for. */
  get glance(): Locator {
    return this.#page.getByRole('region', { name: 'Release at a glance' });
  }

  get history(): Locator {
    return this.#page.getByRole('region', { name: 'History' });
  }

  /** A step with all that is in it. */
  step(title: string): Locator {
    // Steps side by side are a list in an entry of the list; the entry with the step comes last.
    return this.#page
      .getByRole('region', { name: 'Steps' })
      .getByRole('listitem')
      .filter({ has: this.#page.getByRole('heading', { name: title }) })
      .last();
  }

  /** Opens a step, or closes one that is open. */
  async toggle(title: string): Promise<void> {
    await this.step(title).getByRole('button', { name: title }).click();
  }

  /** Waits until the page says how the release stands, such as "In review · 1 of 6". */
  async stands(state: string): Promise<void> {
    await this.glance.getByText(state, { exact: true }).first().waitFor();
  }
}
