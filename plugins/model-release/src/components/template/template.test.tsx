import { Stepper } from '@backstage/plugin-scaffolder-react/alpha';
import type { EntityPresentationApi } from '@backstage/plugin-catalog-react';
import type {
  FieldExtensionOptions,
  TemplateParameterSchema,
} from '@backstage/plugin-scaffolder-react';
import type { JsonObject } from '@backstage/types';
import type { ReleasePreview } from '@model-release/backstage-plugin-model-release-common';
import {
  aReleasePreview,
  anActor,
} from '@model-release/backstage-plugin-model-release-common/testUtils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { aScene } from '../../__testUtils__/renderPages';
import { checkField, previewField } from '../../pages/templateFields';

const FILE =
  '../../../../../examples/templates/release-fine-tuned-model/template.yaml';

/** The shipped template: what it asks for, page by page. */
const { spec } = parse(readFileSync(resolve(__dirname, FILE), 'utf8')) as {
  spec: { parameters: Array<JsonObject & { title: string }> };
};
const [checkpointPage, rollbackPage, cardPage] = spec.parameters;

const FIELDS = [checkField, previewField] as FieldExtensionOptions<any, any>[];

const TITLE = 'Support replies';

const filledIn = {
  entityRef: 'resource:default/support-replies',
  checkpointId: 'sr-lora-0042',
  tuning: 'lora',
  baseModel: 'openloft/loft-7b',
  environment: 'production',
  rollbackType: 'checkpoint',
  rollbackTarget: 'sr-lora-0041',
  evaluationReference: 'run 42',
  passCriteria: 'F1 at least 0.9',
  intendedUse: 'Drafts replies.',
};

const presentation: EntityPresentationApi = {
  forEntity: entity => {
    const entityRef = String(entity);
    const name = entityRef.replace(/^.*\//, '');
    const primaryTitle = entityRef === filledIn.entityRef ? TITLE : name;
    const snapshot = { entityRef, primaryTitle };
    return { snapshot, promise: Promise.resolve(snapshot) };
  },
};

/** Shows some pages of the template, as somebody comes to them who filled in everything. */
function show(
  pages: typeof spec.parameters,
  scene: {
    fields?: typeof FIELDS;
    typed?: JsonObject;
    preview?: Partial<ReleasePreview>;
  } = {},
) {
  const { fields = FIELDS, typed, preview } = scene;
  const manifest: TemplateParameterSchema = {
    title: 'Release a fine-tuned model',
    steps: pages.map(({ title, ...schema }) => ({ title, schema })),
  };
  const world = preview && { preview: () => preview };
  aScene({ viewer: anActor('nora'), presentation, ...world }).show(
    <main>
      <Stepper
        manifest={manifest}
        extensions={fields}
        initialState={{ ...filledIn, ...typed } as typeof filledIn}
        onCreate={async () => {}}
      />
    </main>,
  );
}

const press = async (name: string) =>
  userEvent.click(await screen.findByRole('button', { name }));

/** The rows of the review page, once it is there. */
async function reviewed(): Promise<Record<string, string | null>> {
  await screen.findByRole('button', { name: 'Create' });
  return Object.fromEntries(
    screen.getAllByRole('row').map(row => {
      const [name, value] = within(row).getAllByRole('cell');
      return [name.textContent, value.textContent];
    }),
  );
}

beforeAll(() => {
  // The scaffolder goes to the top of each page; jsdom has no layout.
  window.scrollTo = () => {};
});

describe('the template with the fields of this plugin', () => {
  it('shows before it is submitted what is met, who is asked and until when', async () => {
    show([cardPage]);
    const readiness = await screen.findByRole('region', { name: 'Readiness' });
    expect(readiness).toHaveTextContent('Ready: everything');
    const asked = screen.getByRole('region', { name: 'Who will be asked' });
    expect(asked).toHaveTextContent(/Security review.*appsec/);
    expect(asked).toHaveTextContent('released by Tue 3 Mar, 17:00');
    const { violations } = await axe.run(document.body, {
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  it('reviews titles and labels, and nothing of its own', async () => {
    show([checkpointPage, cardPage]);
    await press('Next');
    await screen.findByRole('region', { name: 'Readiness' });
    await press('Review');
    expect(await reviewed()).toEqual({
      Model: TITLE,
      'Checkpoint ID': 'sr-lora-0042',
      'Fine-tuning': 'LoRA adapter',
      'Base model': 'openloft/loft-7b',
      Environment: 'production',
      'Intended use': 'Drafts replies.',
      'Model card': 'From the catalog',
      // Of the page that this test leaves out.
      'Rollback Type': 'checkpoint',
      'Rollback Target': 'sr-lora-0041',
      'Evaluation Reference': 'run 42',
      'Pass Criteria': 'F1 at least 0.9',
    });
  });

  it('stays on a page with what does not fit there, and says which field', async () => {
    show([rollbackPage, cardPage], {
      typed: { rollbackTarget: filledIn.checkpointId },
    });
    const refused = /Rollback target: sr-lora-0042 is the checkpoint under/;
    await screen.findByText(refused);
    await press('Next');
    expect(await screen.findByText(/'Rollback' /)).toHaveTextContent(refused);
    expect(screen.getByRole('button', { name: 'Next' })).toBeInTheDocument();
  });

  it('lets somebody past a page whose faults are on a later one', async () => {
    show([checkpointPage, rollbackPage], {
      typed: { rollbackTarget: filledIn.checkpointId },
    });
    await press('Next');
    expect(
      await screen.findByText(/is the checkpoint under review/),
    ).toBeInTheDocument();
  });

  it('refuses what the portal would refuse, and names the field', async () => {
    show([cardPage], {
      preview: {
        ...aReleasePreview(),
        ok: false,
        problems: [
          {
            code: 'release_conflict',
            message: 'There is already an open release of sr-lora-0042.',
            field: 'checkpoint.id',
          },
        ],
        warnings: [
          {
            code: 'unknown_checkpoint',
            message: 'sr-lora-0041 was never released here.',
            field: 'rollback.target',
          },
        ],
      },
    });
    await screen.findByText(/^Rollback target: .* was never released here/);
    await press('Review');
    expect(await screen.findByText(/'Preview' /)).toHaveTextContent(
      'Checkpoint ID: There is already an open release of sr-lora-0042.',
    );
    expect(screen.queryByRole('button', { name: 'Create' })).toBeNull();
  });
});

describe('the template in a portal without them', () => {
  it('asks the same, and shows nothing in their place', async () => {
    show([checkpointPage, cardPage], { fields: [] });
    await press('Next');
    await screen.findByRole('textbox', { name: /Intended use/ });
    expect(document.body).not.toHaveTextContent(/Preview|Unknown/);
    await press('Review');
    expect(await reviewed()).toMatchObject({ Model: filledIn.entityRef });
  });
});
