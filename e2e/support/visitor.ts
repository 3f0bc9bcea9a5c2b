import type { Page } from 'playwright-core';
import { pictureFile, reportFile } from './report.ts';

/** A person in front of a browser window. Remembers what went wrong in it. */
export class Visitor {
  readonly who: string;
  readonly page: Page;
  readonly #problems: string[] = [];
  readonly #expected: RegExp[] = [];

  constructor(who: string, page: Page) {
    this.who = who;
    this.page = page;
    page.on('pageerror', error => this.#problems.push(String(error)));
    page.on('console', message => {
      if (message.type() === 'error') {
        this.#problems.push(`${message.text()} (${message.location().url})`);
      }
    });
  }

  /**
   * Announces an error that the test provokes: browsers report every answer from 400 up on the
   * console. The pattern is matched against the message followed by its address in parentheses.
   */
  expectProblem(pattern: RegExp): void {
    this.#expected.push(pattern);
  }

  /** What the page threw or wrote to the console as an error since last asked, unannounced. */
  takeProblems(): string[] {
    return this.#problems
      .splice(0)
      .filter(text => !this.#expected.some(pattern => pattern.test(text)))
      .map(text => `${this.who}: ${text}`);
  }

  /** Takes a picture for the documentation; without UPDATE_SCREENSHOTS=1 it goes to e2e-report. */
  async screenshot(name: string): Promise<void> {
    await this.page.screenshot({ path: pictureFile(name) });
  }

  /** Keeps a picture of the whole page for whoever wants to know why a test failed. */
  async savePage(name: string): Promise<void> {
    await this.page.screenshot({
      path: reportFile(`${name} ${this.who}`, '.png'),
      fullPage: true,
    });
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}
