import { TemplateExample } from '@backstage/plugin-scaffolder-node';

export const requireApprovalExamples: TemplateExample[] = [
  {
    description: 'Continue only if the checkpoint is approved for production',
    example: `
steps:
  - id: approval
    name: Require approval
    action: model-release:approval:require
    input:
      entityRef: resource:default/support-replies
      checkpoint: sr-lora-0042
      environment: production
`,
  },
  {
    description:
      'Also require that the weights to be deployed are the approved ones',
    example: `
steps:
  - id: approval
    name: Require approval
    action: model-release:approval:require
    input:
      entityRef: component:default/reply-server
      model: support-replies
      checkpoint: sr-full-0007
      digest: sha256:5f0c3a9e7d1b2846f0c3a9e7d1b28465f0c3a9e7d1b2846f0c3a9e7d1b284650
      environment: production
`,
  },
];
