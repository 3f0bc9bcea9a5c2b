import { ModelCardReading } from '@model-release/backstage-plugin-model-release-common';

/**
 * Which of the licenses that a card names is that of the model. Where the card says it in words, the
 * first id in them is.
 */
export function licensesOfCard({
  license,
  licenses = [],
}: Pick<ModelCardReading, 'license' | 'licenses'>): {
  model?: string;
  named: string[];
} {
  const isOwn = (id: string) => id.toLowerCase() === license?.toLowerCase();
  const model =
    license === undefined || licenses.some(isOwn)
      ? license
      : licenses[0] ?? license;
  return {
    model,
    named: licenses.filter(id => id !== model && !isOwn(id)),
  };
}
