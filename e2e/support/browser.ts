import { chromium, type Browser as Chromium } from 'playwright-core';
import { findChromium } from '../../scripts/lib/findChromium.mjs';
import { readPeople } from '../../scripts/lib/readPeople.mjs';
import { Visitor } from './visitor.ts';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A failed wait says what is wrong with the page, not that other work keeps the machine busy. */
const TIMEOUT_MS = 60_000;

/** A browser in which several people can be signed in at the same time. */
export class Browser {
  readonly #chromium: Chromium;
  readonly #baseUrl: string;
  readonly #visitors: Visitor[] = [];

  private constructor(browser: Chromium, baseUrl: string) {
    this.#chromium = browser;
    this.#baseUrl = baseUrl;
  }

  static async launch(baseUrl: string): Promise<Browser> {
    const browser = await chromium.launch({
      executablePath: findChromium(),
      args: flags,
    });
    return new Browser(browser, baseUrl);
  }

  /** Everybody who came, in the order in which they came. */
  get visitors(): readonly Visitor[] {
    return this.#visitors;
  }

  /** Somebody who has not said yet who they are. */
  async visit(): Promise<Visitor> {
    return this.#open('nobody', []);
  }

  /** Somebody of the example company, by their name ("Nell Farrow"), with a context of their own. */
  async signInAs(displayName: string): Promise<Visitor> {
    const person = readPeople().find(each => each.displayName === displayName);
    if (!person) {
      throw new Error(`Nobody in examples/org.yaml is called ${displayName}`);
    }
    return this.#open(displayName, [{ name: 'persona', value: person.name }]);
  }

  async close(): Promise<void> {
    await this.#chromium.close();
  }

  async #open(
    who: string,
    localStorage: { name: string; value: string }[],
  ): Promise<Visitor> {
    const context = await this.#chromium.newContext({
      baseURL: this.#baseUrl,
      viewport: { width: 1440, height: 900 },
      locale: 'en-GB',
      timezoneId: 'Europe/Berlin',
      reducedMotion: 'reduce',
      storageState: {
        cookies: [],
        origins: [{ origin: this.#baseUrl, localStorage }],
      },
    });
    context.setDefaultTimeout(TIMEOUT_MS);
    const visitor = new Visitor(who, await context.newPage());
    this.#visitors.push(visitor);
    return visitor;
  }
}
