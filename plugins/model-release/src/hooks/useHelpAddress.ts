import { configApiRef, useApi } from '@backstage/core-plugin-api';
import { helpAddress, type HelpTopic } from '../common/helpTopics';

/** The page on a topic in the documentation that this portal names, or else in the project's own. */
export function useHelpAddress(topic: HelpTopic): string {
  const config = useApi(configApiRef);
  return helpAddress(topic, config.getOptionalString('modelRelease.docsUrl'));
}
