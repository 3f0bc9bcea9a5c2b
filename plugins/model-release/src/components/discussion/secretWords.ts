import type { SecretKind } from '@model-release/backstage-plugin-model-release-common';
import { say, type Message } from '../../common/message';

const KINDS: Record<SecretKind, Message> = {
  'aws-key': say('discussion.awsKey'),
  'github-token': say('discussion.githubToken'),
  'gitlab-token': say('discussion.gitlabToken'),
  'hugging-face-token': say('discussion.huggingFaceToken'),
  'slack-token': say('discussion.slackToken'),
  'slack-webhook': say('discussion.slackWebhook'),
  'google-api-key': say('discussion.googleKey'),
  'openai-key': say('discussion.apiKey'),
  'npm-token': say('discussion.npmToken'),
  'private-key': say('discussion.privateKey'),
  jwt: say('discussion.jwt'),
  'url-password': say('discussion.urlPassword'),
  password: say('discussion.password'),
};

/** What a found secret is likely to be. */
export function secretWords(kind: SecretKind): Message {
  return KINDS[kind];
}
