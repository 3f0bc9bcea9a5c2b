/** Whether a checkpoint may be deployed to an environment. @public */
export interface GateAnswer {
  decision: 'allow' | 'warn' | 'deny';
  reasons: Array<{ code: string; message: string }>;
  /** Id of the release that the answer is based on. */
  release?: string;
}
