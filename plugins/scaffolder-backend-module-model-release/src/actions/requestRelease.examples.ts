import { TemplateExample } from '@backstage/plugin-scaffolder-node';

export const requestReleaseExamples: TemplateExample[] = [
  {
    description: 'Request a release, with the model card from the catalog',
    example: `
steps:
  - id: request
    name: Request the release
    action: model-release:request:create
    input:
      entityRef: resource:default/support-replies
      checkpoint:
        id: sr-lora-0042
        tuning: lora
        baseModel: openloft/loft-7b
      environment: production
      rollback:
        type: checkpoint
        target: sr-lora-0041
      evaluation:
        reference: https://evaluations.example.com/runs/42
        passCriteria: No regression against sr-lora-0041
      intendedUse: Drafts replies that an agent reads before they are sent
`,
  },
  {
    description: 'Request a release with all fields',
    example: `
steps:
  - id: request
    name: Request the release
    action: model-release:request:create
    input:
      entityRef: component:default/reply-server
      model: support-replies
      checkpoint:
        id: sr-full-0007
        digest: sha256:5f0c3a9e7d1b2846f0c3a9e7d1b28465f0c3a9e7d1b2846f0c3a9e7d1b284650
        tuning: full
        baseModel: openloft/loft-7b
      environment: production
      runbook:
        name: fine-tuned-model
        version: 1.0.0
      rollback:
        type: feature-flag
        target: support-replies-off
      modelCard:
        url: https://cards.example.com/support-replies.md
      evaluation:
        reference: https://evaluations.example.com/runs/57
        passCriteria: At most 1 in 500 answers is harmful
      intendedUse: Drafts replies that an agent reads before they are sent
      approver: user:default/marek
      comment: For the summer timetable
`,
  },
  {
    description:
      'Leave optional fields empty, as templates do for fields that nobody filled in',
    example: `
steps:
  - id: request
    name: Request the release
    action: model-release:request:create
    input:
      entityRef: resource:default/support-replies
      model: ''
      checkpoint:
        id: sr-lora-0042
        digest: ''
        tuning: lora
        baseModel: openloft/loft-7b
      environment: staging
      runbook:
        name: ''
        version: ''
      rollback:
        type: checkpoint
        target: ''
      modelCard:
        url: ''
        text: ''
      evaluation:
        reference: ''
        passCriteria: ''
      intendedUse: ''
      approver: ''
      comment: ''
`,
  },
];
