import {
  ActionVerdict,
  ReleaseAction,
  ReleaseDetail,
  ReleaseEvent,
  StepAction,
} from '@model-release/backstage-plugin-model-release-common';
import { Response } from 'supertest';
import { TestPortal } from '../TestPortal';
import { denying, Policy } from '../TestPolicy';
import { Facts } from './answerProblems';
import { Cast } from './casts';
import { Row, RuleTable } from './RuleTable';
import { SceneName } from './scenes';

/** One question: may they do this, when it stands like that? */
export interface Cell {
  cast: Cast;
  scene: SceneName;
  state: string;
  action: StepAction | ReleaseAction;
  /** The permission that the portal's policy does not give. */
  without: string;
}

/** What a table is about. */
export interface Topic<TCell extends Cell> {
  rules: RuleTable;
  /** Every question that the table has to decide. */
  cells: readonly TCell[];
  /** How the names of its permissions begin. */
  permissions: string;
  /** A cell in one line, for people who look for it in the table. */
  nameOf(cell: TCell): string;
  /** What the words of the table's last column stand for. */
  factsOf(cell: TCell): Facts;
  /** What the page is told, and whether it should be told anything. */
  toldOf(
    release: ReleaseDetail,
    cell: TCell,
  ): { verdict?: ActionVerdict; isOffered: boolean };
  send(
    portal: TestPortal,
    release: ReleaseDetail,
    cell: TCell,
  ): Promise<Response>;
  /** Checks what became of a release and what was written about it. */
  expectDone(
    after: ReleaseDetail,
    written: readonly ReleaseEvent[],
    cell: TCell,
  ): void;
}

/** The row that decides a cell. */
export function ruleOf<TCell extends Cell>(
  { rules }: Topic<TCell>,
  { cast: { who, through }, ...cell }: TCell,
): Row | undefined {
  return rules.find({ ...cell, who, through });
}

/** What the portal's policy is while a question is asked. */
export function policyOf<TCell extends Cell>(
  { permissions }: Topic<TCell>,
  { without }: Pick<TCell, 'without'>,
): Policy {
  return denying(`${permissions}.${without}`);
}
