import type { StepDefinition } from '@model-release/backstage-plugin-model-release-common';

/** What the steps of the example runbook say, where the builders say too little to look at. */
export const definitions: Record<string, Partial<StepDefinition>> = {
  'scope-and-ownership': {
    title: 'Agree on scope and owner',
    instructions:
      'Read the model card next to the request.\n\n- **One owner** is accountable, by name.\n- The declared use is the one that product and security expect.',
    editorialNote:
      'check that the titles of the owners are those of your organization.',
    checklist: [
      { key: 'owner', text: 'The card names exactly one accountable owner.' },
      { key: 'product', text: 'Product expects the declared use.' },
      { key: 'security', text: 'Security expects the same use.' },
      { key: 'scope', text: 'The scope has not grown since it was agreed.' },
    ],
  },
  'training-data': {
    title: 'Clear the training data',
    instructions:
      'Go through every split that shaped the checkpoint, small ones included.',
    checklist: [
      { key: 'origin', text: 'The origin of each split can be shown.' },
      { key: 'license', text: 'The licenses fit the intended use.' },
      { key: 'recorded', text: 'Each split is recorded in the model card.' },
    ],
  },
  'evaluation-summary': {
    title: 'Attach the evaluation packet',
    instructions:
      'The newest results on **safety**, **quality** and **regression**. Examples from customers only when they are redacted.',
  },
  'security-review': {
    title: 'Review extraction and abuse',
    instructions: 'Answer so that another reviewer could repeat what you did.',
    form: {
      schema: {
        type: 'object',
        required: ['injection', 'tools'],
        properties: {
          injection: {
            type: 'object',
            title: 'Prompt injection surface',
            required: ['inputs', 'defenses'],
            properties: {
              inputs: {
                type: 'array',
                title: 'Which text from outside reaches the model?',
                minItems: 1,
                uniqueItems: true,
                items: {
                  type: 'string',
                  enum: ['What users type', 'Web pages', 'Uploaded files'],
                },
              },
              defenses: {
                type: 'string',
                title: 'What keeps it from working as instructions?',
                minLength: 10,
              },
            },
          },
          tools: {
            type: 'object',
            title: 'Tool use',
            required: ['uses'],
            properties: {
              uses: { type: 'boolean', title: 'Uses tools' },
            },
            if: { required: ['uses'], properties: { uses: { const: true } } },
            then: {
              required: ['which'],
              properties: {
                which: {
                  type: 'array',
                  title: 'Which ones',
                  minItems: 1,
                  items: {
                    type: 'object',
                    required: ['name', 'effect'],
                    properties: {
                      name: { type: 'string', title: 'Tool' },
                      effect: {
                        type: 'string',
                        title: 'What can a call do?',
                        enum: ['Reads only', 'Changes something'],
                      },
                    },
                  },
                },
              },
            },
          },
        },
      },
      uiSchema: {
        injection: {
          inputs: { 'ui:widget': 'checkboxes' },
          defenses: {
            'ui:widget': 'textarea',
            'ui:options': { rows: 3 },
            'ui:help': 'For example filters before and after.',
          },
        },
        tools: {
          uses: { 'ui:widget': 'radio' },
          which: { items: { effect: { 'ui:widget': 'radio' } } },
        },
      },
    },
  },
  'release-sign-off': {
    title: 'Sign off the release',
    instructions: 'Read everything above before you sign.',
    approval: {
      count: 1,
      separateFrom: ['requester', 'completers'],
      statement:
        'I attest that steps 1 to 4 are satisfied and that production traffic may go to this checkpoint under the rollback plan.',
    },
  },
  'notify-platform': {
    title: 'Tell routing and the platform',
    instructions: 'The portal sends the approved checkpoint and the time.',
  },
};
