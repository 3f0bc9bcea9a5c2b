import { RunbookRule } from './rule';

/**
 * Webhooks are sent once all other steps are completed. A step that depends on one could never
 * become active, because the webhook is blocked by it too.
 */
export const messagesComeLast: RunbookRule = ({ spec }) => {
  const messages = spec.steps
    .filter(step => step.type === 'webhook')
    .map(step => step.key);
  return spec.steps.flatMap((step, index) =>
    step.type === 'webhook'
      ? []
      : step.dependsOn
          .filter(key => messages.includes(key))
          .map(key => ({
            path: ['spec', 'steps', index, 'dependsOn'],
            message: `names the webhook “${key}”, which is sent only after “${step.key}” and all other steps are done`,
          })),
  );
};
