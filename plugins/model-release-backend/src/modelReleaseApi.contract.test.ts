import { TestDatabases } from '@backstage/backend-test-utils';
import { ModelReleaseClient } from '@model-release/backstage-plugin-model-release-common';
import {
  aCreateRequest,
  aRunbook,
  CONTRACT_AUTHORITIES,
  CONTRACT_BEGINS,
  ContractPortal,
  modelReleaseApiContract,
} from '@model-release/backstage-plugin-model-release-common/testUtils';
import { AddressInfo } from 'node:net';
import { exhaustWebhook } from './__testUtils__/exhaustWebhook';
import { expectStatus, person, TestPortal } from './__testUtils__/TestPortal';
import { publishRunbooks } from './__testUtils__/whoMayAct/publishRunbooks';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

const runbook = aRunbook({ metadata: { name: 'contract' } });
const config = {
  ...CONTRACT_AUTHORITIES,
  runbooks: publishRunbooks(runbook),
};

function clientOf({ server }: TestPortal, name: string): ModelReleaseClient {
  const { port } = server.address() as AddressInfo;
  const Authorization = person(name);
  return new ModelReleaseClient({
    discoveryApi: {
      getBaseUrl: async plugin => `http://localhost:${port}/api/${plugin}`,
    },
    fetchApi: {
      fetch: (input, init) =>
        fetch(input, { ...init, headers: { ...init?.headers, Authorization } }),
    },
  });
}

async function upload(portal: TestPortal, name: string, path: string) {
  const response = await portal
    .send('put', path, person(name))
    .set('Content-Type', 'application/octet-stream')
    .send('{"safety":"passed"}');
  expectStatus(response, 200);
}

async function start(): Promise<ContractPortal> {
  const knex = await databases.init('SQLITE_3');
  const portal = await TestPortal.start({ knex, config });
  portal.now = new Date(CONTRACT_BEGINS);
  return {
    as: name => clientOf(portal, name),
    open: ({ checkpoint, environment }) => {
      const request = aCreateRequest({ environment });
      return clientOf(portal, 'nora').createRelease({
        ...request,
        checkpoint: { ...request.checkpoint, id: checkpoint },
        runbook: { name: runbook.metadata.name },
      });
    },
    upload: async (name, releaseId, stepKey) => {
      const { checkpoint } = await portal.get(releaseId);
      const folder = `/v1/releases/${releaseId}/steps/${stepKey}/evidence`;
      await upload(portal, name, `${folder}/eval-${checkpoint.id}.json`);
    },
    failWebhook: async id => {
      await exhaustWebhook(portal, id);
      await portal.waitForStep(id, 'notify-platform', 'failed');
    },
    moveTo: now => {
      portal.now = new Date(now);
    },
    stop: () => portal.stop(),
  };
}

describe('the API of a running back end, through its client', () => {
  modelReleaseApiContract(start);
});
