import { createBackendModule } from '@backstage/backend-plugin-api';
import { startTestBackend } from '@backstage/backend-test-utils';
import {
  componentEntityV1alpha1Validator,
  Entity,
  groupEntityV1alpha1Validator,
  parseEntityRef,
  resourceEntityV1alpha1Validator,
  stringifyEntityRef,
  systemEntityV1alpha1Validator,
  userEntityV1alpha1Validator,
} from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import {
  createTemplateAction,
  scaffolderActionsExtensionPoint,
} from '@backstage/plugin-scaffolder-node';
import { JsonObject } from '@backstage/types';
import {
  createIsModel,
  createReleaseSchema,
  MODEL_CARD_ANNOTATION,
  ROLES_ANNOTATION,
} from '@model-release/backstage-plugin-model-release-common';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import request from 'supertest';
import { parseAllDocuments } from 'yaml';

const examples = resolve(__dirname, '../../../examples');

function readEntities(file: string): Entity[] {
  return parseAllDocuments(readFileSync(resolve(examples, file), 'utf8'))
    .map(document => document.toJS())
    .filter(Boolean);
}

const org = readEntities('org.yaml');
const models = readEntities('models.yaml');
const [template] = readEntities(
  'templates/release-fine-tuned-model/template.yaml',
);

const refs = new Set(
  [...org, ...models].map(entity => stringifyEntityRef(entity)),
);

function groupRefs(names: unknown): string[] {
  return [names ?? []]
    .flat()
    .map(name =>
      stringifyEntityRef(
        parseEntityRef(String(name), { defaultKind: 'Group' }),
      ),
    );
}

describe('the example company', () => {
  const validators = [
    componentEntityV1alpha1Validator,
    groupEntityV1alpha1Validator,
    resourceEntityV1alpha1Validator,
    systemEntityV1alpha1Validator,
    userEntityV1alpha1Validator,
  ];

  it.each(
    [...org, ...models].map(entity => [stringifyEntityRef(entity), entity]),
  )('has a valid %s', async (_ref, entity) => {
    const checks = await Promise.all(
      validators.map(validator => validator.check(entity as Entity)),
    );
    expect(checks).toContain(true);
  });

  it('puts people only into groups that exist, and groups below groups that exist', () => {
    const named = org.flatMap(({ spec }) => [
      ...groupRefs(spec?.memberOf),
      ...groupRefs(spec?.parent),
    ]);
    expect(named.filter(ref => !refs.has(ref))).toEqual([]);
  });

  it.each([
    'ml-platform-lead',
    'data-governance',
    'application-security',
    'security-operations-leader',
    'ml-platform',
  ])('has one group with people for the role %s', role => {
    const holders = org.filter(entity =>
      entity.metadata.annotations?.[ROLES_ANNOTATION]?.split(',').includes(
        role,
      ),
    );
    expect(holders).toHaveLength(1);
    const ref = stringifyEntityRef(holders[0]);
    expect(
      org.filter(({ spec }) => groupRefs(spec?.memberOf).includes(ref)),
    ).not.toHaveLength(0);
  });
});

describe('the example models', () => {
  it('are owned by groups that exist, but for the one that shows a refusal', () => {
    const dangling = models.filter(
      ({ spec }) => !refs.has(String(spec?.owner)),
    );
    expect(dangling.map(stringifyEntityRef)).toEqual([
      'resource:default/delay-notices-3b',
    ]);
  });

  it('all have a model card', () => {
    const cards = models
      .filter(createIsModel())
      .map(model => model.metadata.annotations?.[MODEL_CARD_ANNOTATION]);
    expect(cards).toHaveLength(5);
    for (const card of cards) {
      expect(existsSync(resolve(examples, card ?? 'missing'))).toBe(true);
    }
  });
});

describe('the template "Release a fine-tuned model"', () => {
  type PickerField = {
    'ui:options': { catalogFilter: Record<string, string | string[]>[] };
  };

  it('offers exactly the models', async () => {
    const [{ properties }] = template.spec?.parameters as unknown as [
      { properties: { entityRef: PickerField } },
    ];
    const { items } = await catalogServiceMock({
      entities: [...org, ...models],
    }).getEntities({
      filter: properties.entityRef['ui:options'].catalogFilter,
    });
    expect(items.map(stringifyEntityRef)).toEqual(
      models.filter(createIsModel()).map(stringifyEntityRef),
    );
  });

  const filledIn = {
    entityRef: 'resource:default/ticket-triage-7b',
    checkpointId: 'ckpt-2026-05-01-a',
    tuning: 'lora',
    baseModel: 'estuary-labs/estuary-7b-instruct',
    environment: 'production',
    rollbackType: 'checkpoint',
    rollbackTarget: 'ckpt-2026-02-11-c',
    evaluationReference: 'https://runs.example/412',
    passCriteria: 'macro F1 of 0.88',
    intendedUse: 'Sorting messages',
    modelCardSource: 'catalog',
  };

  const asked = {
    entityRef: 'resource:default/ticket-triage-7b',
    checkpoint: {
      id: 'ckpt-2026-05-01-a',
      tuning: 'lora',
      baseModel: 'estuary-labs/estuary-7b-instruct',
    },
    environment: 'production',
    rollback: { type: 'checkpoint', target: 'ckpt-2026-02-11-c' },
    evaluation: {
      reference: 'https://runs.example/412',
      passCriteria: 'macro F1 of 0.88',
    },
    intendedUse: 'Sorting messages',
  };

  it.each([
    'ckpt-2026-05-01-a',
    'epoch=2-step=1500',
    'acme/triage-7b@3f2a9c1',
    'run 7 (best)',
    'x'.repeat(200),
    'ckpt-7 ',
    ' ckpt-7',
    'ckpt  7',
    'ckpt\u200b7',
    '../ckpt-7',
  ])('says on its first page whether a checkpoint can be called %j', id => {
    const [{ properties }] = template.spec?.parameters as unknown as [
      { properties: Record<'checkpointId' | 'model', { pattern: string }> },
    ];
    const { success } = createReleaseSchema.safeParse({ ...asked, model: id });
    for (const { pattern } of [properties.checkpointId, properties.model]) {
      expect(new RegExp(pattern, 'u').test(id)).toBe(success);
    }
  });

  /** Runs the template and gives back what its step asked for; the form goes with it, for the way back. */
  async function run(values: JsonObject): Promise<unknown> {
    let receive: (input: Record<string, unknown>) => void;
    const received = new Promise<Record<string, unknown>>(done => {
      receive = done;
    });
    const fakeAction = createBackendModule({
      pluginId: 'scaffolder',
      moduleId: 'fake-action',
      register(env) {
        env.registerInit({
          deps: { actions: scaffolderActionsExtensionPoint },
          async init({ actions }) {
            actions.addActions(
              createTemplateAction({
                id: 'model-release:request:create',
                schema: { input: z => z.record(z.unknown()) },
                handler: async ({ input }) => receive(input),
              }),
            );
          },
        });
      },
    });
    const { server } = await startTestBackend({
      features: [
        scaffolderPlugin,
        fakeAction,
        catalogServiceMock.factory({ entities: [template] }),
      ],
    });
    const { status, text } = await request(server)
      .post('/api/scaffolder/v2/tasks')
      .send({ templateRef: stringifyEntityRef(template), values });
    if (status !== 201) {
      throw new Error(`The template was refused with ${status}: ${text}`);
    }
    const { form, ...asksFor } = await received;
    expect(form).toEqual(values);
    return asksFor;
  }

  it.each([
    ['what was left out', filledIn, asked],
    [
      'what was left empty',
      { ...filledIn, model: '', checkpointDigest: '', comment: '' },
      asked,
    ],
  ])('does not send %s', async (_case, values, expected) => {
    const input = await run(values);
    expect(input).toEqual(expected);
    expect(createReleaseSchema.safeParse(input).error).toBeUndefined();
  });

  it('sends everything that was filled in', async () => {
    const digest = `sha256:${'0123456789abcdef'.repeat(4)}`;
    const input = await run({
      ...filledIn,
      model: 'arrival-time-1b',
      checkpointDigest: digest,
      modelCardSource: 'url',
      modelCardUrl: 'https://cards.example/7b.md',
      comment: 'For the summer timetable',
    });
    expect(input).toEqual({
      ...asked,
      model: 'arrival-time-1b',
      checkpoint: { ...asked.checkpoint, digest },
      modelCard: { url: 'https://cards.example/7b.md' },
      comment: 'For the summer timetable',
    });
    expect(createReleaseSchema.safeParse(input).error).toBeUndefined();
  });

  it('sends a card that was written in the form as it was written', async () => {
    const modelCardText = '# Card\n\n"quoted" ${{ parameters.tuning }}\n';
    const input = await run({
      ...filledIn,
      modelCardSource: 'text',
      modelCardText,
    });
    expect(input).toEqual({ ...asked, modelCard: { text: modelCardText } });
  });
});
