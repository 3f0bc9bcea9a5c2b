import { RunbookRule } from './rule';

/**
 * Messages go out once everything else is done. A step that waited for one could never open, because
 * the message waits for it too.
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
            message: `names the webhook “${key}”, which is only sent after “${step.key}” and everything else is done`,
          })),
  );
};
