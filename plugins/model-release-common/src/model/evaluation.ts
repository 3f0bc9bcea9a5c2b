/** Whether more or less of a metric is better. @public */
export type MetricDirection = 'higher' | 'lower';

/**
 * One measured number, from an evaluation file or from the results in a model card.
 *
 * @public
 */
export interface EvaluationResult {
  /** What was measured, as people read it: `macro F1`. */
  metric: string;
  /** In the unit of the metric; always finite. */
  value: number;
  /** The worst value that is still good enough. Without one nothing is judged. */
  threshold?: number;
  /** What is better. `higher` where it is missing. */
  direction?: MetricDirection;
  /** The part of the data that was looked at, `minors`. All of it where it is missing. */
  slice?: string;
  /** What it was measured on. */
  dataset?: string;
}

/**
 * What could be read of an evaluation. Nothing is refused: what could not be read is said instead,
 * since a reviewer has to know of it.
 *
 * @public
 */
export interface EvaluationReport {
  /** The checkpoint that the document says it measured. */
  checkpoint?: string;
  results: EvaluationResult[];
  /** What could not be read or does not fit, one sentence each. */
  problems: string[];
}

/**
 * What was measured on the checkpoint of the last release before this one.
 *
 * @public
 */
export interface PreviousEvaluation {
  checkpointId: string;
  results: EvaluationResult[];
}
