import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  Page,
  Runbook,
} from '@model-release/backstage-plugin-model-release-common';
import { aCreateRequest } from '@model-release/backstage-plugin-model-release-common/testUtils';
import { runbookYaml } from '../runbooks/__testUtils__/runbookYaml';
import { describeOnEachEngine } from '../__testUtils__/describeOnEachEngine';
import { expectRefusal } from '../__testUtils__/expectRefusal';
import { expectStatus } from '../__testUtils__/TestPortal';

const CYCLE = runbookYaml(
  'instructions: Look closely.',
  'instructions: Look closely.\n      dependsOn: [attach]',
);
const folder = mkdtempSync(join(tmpdir(), 'model-release-runbooks-'));
const target = join(folder, 'cycle.yaml');
writeFileSync(target, CYCLE);

afterAll(() => rmSync(folder, { recursive: true }));

describeOnEachEngine(
  'the library with a runbook whose steps wait for each other',
  portal => {
    it('is reported and not in force', async () => {
      expect(portal().errors.items).toEqual([
        expect.stringMatching(/cycle\.yaml is not in force.*(look|attach)/s),
      ]);
      const response = await portal().send('get', '/v1/runbooks/small');
      expectRefusal(response, 404, 'unknown_runbook', 'small');
    });

    it('leaves the shipped one in force', async () => {
      const list = expectStatus<Page<Runbook>>(
        await portal().send('get', '/v1/runbooks'),
        200,
      );
      expect(list.items.map(runbook => runbook.metadata.name)).toEqual([
        'fine-tuned-model',
      ]);
      const path = '/v1/runbooks/fine-tuned-model';
      expect(expectStatus(await portal().send('get', path), 200)).toEqual(
        list.items[0],
      );
    });

    it('refuses a release under it', async () => {
      const response = await portal()
        .send('post', '/v1/releases')
        .send(aCreateRequest({ runbook: { name: 'small' } }));
      expectRefusal(response, 404, 'unknown_runbook', 'small');
    });

    it('refuses a version that was never published, by its number', async () => {
      const path = '/v1/runbooks/fine-tuned-model?version=9.9.9';
      const response = await portal().send('get', path);
      expectRefusal(response, 404, 'unknown_runbook', '9.9.9');
    });
  },
  { config: { runbooks: [{ type: 'file', target }] } },
);
