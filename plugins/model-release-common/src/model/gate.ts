/** May this checkpoint serve in this environment? @public */
export interface GateAnswer {
  decision: 'allow' | 'warn' | 'deny';
  reasons: Array<{ code: string; message: string }>;
  /** Id of the release that the answer rests on. */
  release?: string;
}
