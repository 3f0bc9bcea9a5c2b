import type { Locator, Page } from 'playwright-core';
import { pictureFile, reportFile } from './report.ts';

/** Between these a window is made as high as its page for a picture, in CSS pixels. */
const PICTURE_HEIGHT = { min: 640, max: 1700 };

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

  /**
   * Takes a picture for the documentation, of the page or of a part of it; without
   * UPDATE_SCREENSHOTS=1 it goes to e2e-report.
   */
  async screenshot(name: string, part?: Locator): Promise<void> {
    const window = this.page.viewportSize()!;
    await this.#comeToRest();
    await this.#fitWindow(window.width);
    await (part ?? this.page).screenshot({
      path: pictureFile(name),
      animations: 'disabled',
    });
    await this.page.setViewportSize(window);
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

  /** Waits for names that are still being asked for. */
  async #comeToRest(): Promise<void> {
    // Nothing is to look as if somebody pointed at it.
    await this.page.mouse.move(0, 0);
    await this.page.waitForLoadState('networkidle');
  }

  /** A picture of a whole page that scrolls would show a sidebar that ends halfway. */
  async #fitWindow(width: number): Promise<void> {
    const { min, max } = PICTURE_HEIGHT;
    const name = this.page
      .getByRole('navigation')
      .getByText(this.who, { exact: true });
    const isNamed = await name.isVisible();
    await this.page.setViewportSize({ width, height: min });
    const height = await this.page.evaluate(() => {
      // A step that is just being opened counts with its full height.
      document
        .getAnimations()
        .filter(({ effect }) => effect?.getTiming().iterations !== Infinity)
        .forEach(animation => animation.finish());
      window.scrollTo(0, 0);
      return document.documentElement.scrollHeight;
    });
    await this.page.setViewportSize({ width, height: Math.min(height, max) });
    if (isNamed) {
      // The sidebar is drawn anew for another window, and asks for the name again.
      await name.waitFor();
    }
  }
}
