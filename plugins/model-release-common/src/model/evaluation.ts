/** Whether more or less of a metric is better. @public */
export type MetricDirection = 'higher' | 'lower';

/**
 * One measurement, from an evaluation file or from the results in a model card.
 *
 * @public
 */
export interface EvaluationResult {
  /** The name of the metric: `macro F1`. */
  metric: string;
  /** In the unit of the metric; always finite. */
  value: number;
  /** The worst acceptable value. Without one, the result is not judged. */
  threshold?: number;
  /** Whether higher or lower is better; `higher` by default. */
  direction?: MetricDirection;
  /** The subset of the data, such as `minors`; all of it by default. */
  slice?: string;
  /** What it was measured on. */
  dataset?: string;
}

/**
 * What could be read of an evaluation. Nothing is refused: reviewers are told what could not be
 * read.
 *
 * @public
 */
export interface EvaluationReport {
  /** The evaluated checkpoint, according to the document. */
  checkpoint?: string;
  results: EvaluationResult[];
  /** What could not be read or is not valid, one sentence each. */
  problems: string[];
}

/**
 * The evaluation of the checkpoint of the previous release.
 *
 * @public
 */
export interface PreviousEvaluation {
  checkpointId: string;
  results: EvaluationResult[];
}
