// How long the tab of a model takes until one can work in it, next to the catalog's own page of an
// entity: a release in its second round, with 60 events and 12 changes, on a processor a quarter as
// fast. By hand, after `npm run e2e`, which builds the portal: node e2e/measure-tab.ts [rounds]
import { performance } from 'node:perf_hooks';
import type { CDPSession, Page } from 'playwright-core';
import { main } from '../scripts/lib/main.mjs';
import { ApiPerson } from './support/apiPerson.ts';
import { Browser } from './support/browser.ts';
import { Portal } from './support/portal.ts';
import { tabPath } from './support/releaseView.ts';
import { securityAnswers } from './support/securityAnswers.ts';
import { requestRelease, walkUpTo } from './support/walk.ts';

const SLOWDOWN = 4;
const EVENTS = 60;
/** The tab may take this many times as long as the catalog's page. */
const ALLOWED = 1.2;
/** A page is at rest when its main thread had no long task for so long. */
const REST_MS = 1_000;

const SIGN_OFF = 'the release is signed off';

/** What is opened, and what has to be there before one can work. */
const pages = {
  catalog: {
    path: '/catalog/default/component/message-inbox',
    ready: (page: Page) => page.getByText('About', { exact: true }).first(),
  },
  tab: {
    path: tabPath,
    ready: (page: Page) =>
      page.getByRole('button', { name: 'Approve', exact: true }),
  },
};

type Opened = { interactiveMs: number; cpuMs: number };

/** A release that its approver sent back once, and that waits for them again. */
async function prepareSecondRound(baseUrl: string): Promise<void> {
  const id = await requestRelease(baseUrl, 'nell.farrow');
  await walkUpTo(baseUrl, id, SIGN_OFF);
  const [nell, marta] = await Promise.all([
    ApiPerson.signIn(baseUrl, 'nell.farrow'),
    ApiPerson.signIn(baseUrl, 'marta.sorrel'),
  ]);
  const path = `/v1/releases/${id}`;
  const signOff = (await marta.get(path)).steps.find(
    (step: { key: string }) => step.key === 'release-sign-off',
  );
  await marta.post(`${path}/steps/release-sign-off/request-changes`, {
    expectedVersion: signOff.version,
    steps: ['security-review'],
    comment: 'Try more jailbreaks, and name a rollback that was served.',
  });
  await nell.post(`${path}/amend`, {
    expectedVersion: (await nell.get(path)).version,
    intendedUse: 'Sorts messages of two more queues; a person answers them.',
    evaluation: {
      reference: 'https://evaluations.example.com/runs/502',
      passCriteria: 'No metric below the checkpoint that serves, on each queue',
    },
    rollback: { type: 'checkpoint', target: 'ckpt-2025-11-30-a' },
    comment: 'Two more queues, evaluated again.',
  });
  adaptAnswers();
  await walkUpTo(baseUrl, id, SIGN_OFF, { from: 'the scope is confirmed' });
  const { items } = await nell.get(`${path}/events`);
  for (let count = items.length; count < EVENTS; count++) {
    const { version } = await nell.get(path);
    await nell.post(`${path}/comments`, {
      expectedVersion: version,
      comment: `Run ${count} repeated with another seed: no metric moved.`,
    });
  }
}

/** Answers eight questions differently from now on. */
function adaptAnswers(): void {
  const { promptInjection, jailbreaks, extraction, conclusion } =
    securityAnswers;
  promptInjection.untrustedInputs = ['User input', 'Retrieved documents'];
  promptInjection.defenses += ' Retrieved text is quoted.';
  promptInjection.outputHandling += ' Links are removed.';
  jailbreaks.attempts[0].tries = 400;
  jailbreaks.attempts[0].technique += ' and two scripts';
  extraction.weightsAccess += ', audited';
  extraction.queryLimits += ' Thirty for guests.';
  conclusion.openRisks = [];
}

/** Opens a page in a window of its own, with the cache of those before. */
async function open(
  page: Page,
  session: CDPSession,
  { path, ready }: (typeof pages)[keyof typeof pages],
): Promise<Opened> {
  await page.goto('about:blank');
  const before = await cpuTime(session);
  const started = performance.now();
  await page.goto(path);
  await ready(page).waitFor();
  const shownMs = performance.now() - started;
  // From the same instant on as `performance.now()` of the page, give or take a millisecond.
  const restsSinceMs = await page.evaluate(untilAtRest, REST_MS);
  return {
    interactiveMs: Math.max(shownMs, restsSinceMs),
    cpuMs: ((await cpuTime(session)) - before) * 1_000,
  };
}

/** Runs in the page: when its last long task ended, once there was none for a while. */
async function untilAtRest(restMs: number): Promise<number> {
  const scope = globalThis as unknown as { lastLongTask: number };
  while (performance.now() - scope.lastLongTask < restMs) {
    await new Promise(resolve => {
      setTimeout(resolve, 100);
    });
  }
  return scope.lastLongTask;
}

/** Seconds that the main thread has worked. */
async function cpuTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
}

function watchLongTasks(): void {
  const scope = globalThis as unknown as { lastLongTask: number };
  scope.lastLongTask = 0;
  new PerformanceObserver(list => {
    for (const { startTime, duration } of list.getEntries()) {
      scope.lastLongTask = startTime + duration;
    }
  }).observe({ type: 'longtask', buffered: true });
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

await main(async () => {
  const rounds = Number(process.argv[2] ?? 9);
  const portal = await Portal.start();
  const browser = await Browser.launch(portal.baseUrl);
  try {
    await prepareSecondRound(portal.baseUrl);
    const { page } = await browser.signInAs('Marta Sorrel');
    await page.addInitScript(watchLongTasks);
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    const opened: Record<string, Opened[]> = { catalog: [], tab: [] };
    // The first round fills the browser's cache.
    for (let round = 0; round <= rounds; round++) {
      for (const [name, each] of Object.entries(pages)) {
        const times = await open(page, session, each);
        if (round > 0) {
          opened[name]!.push(times);
        }
      }
    }
    const of = (name: string, what: keyof Opened) =>
      median(opened[name]!.map(times => times[what]));
    for (const name of Object.keys(pages)) {
      console.log(
        `${name.padEnd(8)} interactive after ${of(
          name,
          'interactiveMs',
        ).toFixed(0)} ms, ${of(name, 'cpuMs').toFixed(0)} ms of CPU time`,
      );
    }
    const ratio = of('tab', 'interactiveMs') / of('catalog', 'interactiveMs');
    const cpu = of('tab', 'cpuMs') / of('catalog', 'cpuMs');
    console.log(
      `ratio ${ratio.toFixed(2)} (CPU ${cpu.toFixed(
        2,
      )}), medians of ${rounds}; allowed: ${ALLOWED}`,
    );
    return ratio <= ALLOWED ? 0 : 1;
  } finally {
    await browser.close();
    await portal.stop();
  }
});
