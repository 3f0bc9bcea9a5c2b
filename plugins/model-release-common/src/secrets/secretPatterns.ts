/** A kind of secret, and how it looks. */
export interface SecretPattern {
  kind: SecretKind;
  /** Bounded: no repetition in a repetition, so that it takes time in proportion to the text. */
  pattern: RegExp;
}

/** What a pasted secret is likely to be. @public */
export type SecretKind =
  | 'aws-key'
  | 'github-token'
  | 'gitlab-token'
  | 'hugging-face-token'
  | 'slack-token'
  | 'slack-webhook'
  | 'google-api-key'
  | 'openai-key'
  | 'npm-token'
  | 'private-key'
  | 'jwt'
  | 'url-password'
  | 'password';

/**
 * The shapes of common tokens, as those who issue them document them, and of passwords that are named as
 * such. The first that fits a place names it.
 */
export const SECRET_PATTERNS: readonly SecretPattern[] = [
  {
    kind: 'private-key',
    pattern: /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/g,
  },
  { kind: 'aws-key', pattern: /\b(?:AKIA|ASIA)[A-Z2-7]{16}\b/g },
  {
    kind: 'aws-key',
    pattern:
      /\baws_?secret_?access_?key["']?\s{0,3}[=:]\s{0,3}["']?[A-Za-z0-9/+]{40}/gi,
  },
  { kind: 'github-token', pattern: /\bgh[pousr]_[A-Za-z0-9]{36,255}\b/g },
  { kind: 'github-token', pattern: /\bgithub_pat_[A-Za-z0-9_]{22,255}\b/g },
  {
    kind: 'gitlab-token',
    pattern: /\bgl(?:pat|dt|rt|cbt|ptt|ft|soat)-[\w-]{20,255}/g,
  },
  {
    kind: 'hugging-face-token',
    pattern: /\b(?:hf|api_org)_[A-Za-z0-9]{30,64}\b/g,
  },
  { kind: 'slack-token', pattern: /\bxox[abeoprs]-[A-Za-z0-9-]{10,255}/g },
  {
    kind: 'slack-webhook',
    pattern:
      /\bhooks\.slack\.com\/(?:services|workflows)\/[A-Za-z0-9/]{20,255}/g,
  },
  { kind: 'google-api-key', pattern: /\bAIza[\w-]{35}(?![\w-])/g },
  {
    kind: 'openai-key',
    pattern: /\bsk-(?:proj-|ant-|svcacct-)?[\w-]{20,255}/g,
  },
  { kind: 'npm-token', pattern: /\bnpm_[A-Za-z0-9]{36}\b/g },
  {
    kind: 'jwt',
    pattern: /\beyJ[\w-]{10,4000}\.eyJ[\w-]{10,8000}\.[\w-]{10,2000}/g,
  },
  {
    kind: 'url-password',
    pattern:
      /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:/@]{1,100}:[^\s:/@]{3,200}@[^\s/]/gi,
  },
  {
    kind: 'password',
    pattern:
      /\b(?:password|passwd|pwd|passphrase|client[_-]?secret|api[_-]?key|secret[_-]?key|access[_-]?token|auth[_-]?token)["']?\s{0,3}[=:]\s{0,3}["']?[^\s"'<>{}$*,;]{6,255}/gi,
  },
];
