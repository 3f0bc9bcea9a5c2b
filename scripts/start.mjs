import { isPortFree } from './lib/freePort.mjs';
import { main } from './lib/main.mjs';
import { nodeBin } from './lib/nodeBin.mjs';
import { portalIsReady } from './lib/portalIsReady.mjs';
import { readPeople } from './lib/readPeople.mjs';
import { root } from './lib/root.mjs';
import { startTool } from './lib/startTool.mjs';
import { UserError } from './lib/UserError.mjs';
import { answersOk, waitFor } from './lib/waitFor.mjs';

/** As in app-config.yaml. */
const frontEnd = 'http://localhost:3000';
const backEnd = 'http://localhost:7007';

await main(async () => {
  await refuseTakenPorts();
  const started = Date.now();
  const portal = startTool(
    process.execPath,
    [nodeBin('@backstage/cli', 'backstage-cli'), 'repo', 'start'],
    {
      cwd: root,
      // We say when there is something to look at; a browser opened before would show an error.
      env: { BROWSER: 'none', ...process.env },
    },
  );
  void waitFor(
    'the portal answered',
    async () =>
      (await portalIsReady(backEnd)) && (await answersOk(`${frontEnd}/`)),
    { timeoutMs: 300_000, alive: portal.isRunning },
  ).then(
    () => welcome((Date.now() - started) / 1000),
    // Not the end: where the code is at fault, the portal comes up as soon as it is mended.
    error => console.error(`\n${error.message}. The reason is further up.`),
  );
  return portal.exited;
});

async function refuseTakenPorts() {
  for (const url of [frontEnd, backEnd]) {
    const { port } = new URL(url);
    if (!(await isPortFree(Number(port)))) {
      throw new UserError(
        `Port ${port} is in use, and the demo portal needs it. Perhaps it already runs in another terminal? Stop what listens there and run the command again.`,
      );
    }
  }
}

/** @param {number} seconds */
function welcome(seconds) {
  const people = readPeople();
  const width = Math.max(...people.map(person => person.displayName.length));
  const lines = people.map(
    ({ displayName, does }) => `    ${displayName.padEnd(width)}  ${does}`,
  );
  console.log(`
The demo portal is ready after ${Math.round(seconds)} s:  ${frontEnd}

Sign in as one of these people:
${lines.join('\n')}

Press Ctrl-C to stop it. What you do there is kept in the folder .data.
`);
}
