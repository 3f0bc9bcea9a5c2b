import { ActionVerdict } from '@model-release/backstage-plugin-model-release-common';
import { isDeepStrictEqual } from 'node:util';
import { Response } from 'supertest';
import { Answer, Row } from './RuleTable';

/** What the words of a table stand for in one cell. */
export type Facts = Record<string, readonly (string | undefined)[]>;

/** A cell, as far as it is compared. */
export interface Expectation {
  row: Row;
  facts: Facts;
  /** Ref of the person for whom it is or would be done. */
  absent?: string;
}

function sayAnswer({ status, code }: Answer): string {
  return code === undefined ? 'yes' : `${status} ${code}`;
}

/** @throws Error when a table names something that there is not in this cell */
function factsNamed({ row, facts }: Expectation): string[] {
  return row.names
    .flatMap(name => facts[name] ?? [undefined])
    .map(fact => {
      if (fact === undefined) {
        throw new Error(`One of ${row.names} is no fact here: ${row.line}`);
      }
      return fact;
    });
}

/** A sentence, and one that says both who or what is there and who or what is needed. */
function reasonProblems(reason: string, expectation: Expectation): string[] {
  const missing = factsNamed(expectation).filter(
    fact => !reason.includes(fact),
  );
  return [
    ...(/^\S.{20,}\.$/.test(reason) ? [] : [`“${reason}” is no sentence`]),
    ...missing.map(fact => `“${reason}” does not name ${fact}`),
  ];
}

/** The facts of a refusal tell whatever its reason names, as refs and keys instead of words. */
function detailsProblems(details: unknown, expectation: Expectation): string[] {
  const told = JSON.stringify(details ?? {});
  return factsNamed(expectation)
    .filter(
      fact => !told.replaceAll('_', ' ').includes(fact.replaceAll('_', ' ')),
    )
    .map(fact => `the facts ${told} do not tell ${fact}`);
}

/** What the page is told about an action, where it differs from the table. */
export function verdictProblems(
  verdict: ActionVerdict,
  expectation: Expectation,
): string[] {
  const { row, absent } = expectation;
  const { code, forAbsent } = row.answer;
  const problems = [];
  if (verdict.allowed !== (code === undefined) || verdict.code !== code) {
    const told = verdict.allowed ? 'yes' : verdict.code;
    problems.push(`the page says ${told}, the table ${sayAnswer(row.answer)}`);
  }
  if (verdict.onBehalfOf !== (forAbsent ? absent : undefined)) {
    problems.push(`the page says for ${verdict.onBehalfOf}`);
  }
  if (!verdict.allowed) {
    problems.push(
      ...reasonProblems(verdict.reason ?? '', expectation),
      ...detailsProblems(verdict.details, expectation),
    );
  }
  return problems;
}

/**
 * What the server answered to somebody who tried it anyway, where it differs from the table.
 *
 * @param told - what the page was told, when it was told something
 */
export function refusalProblems(
  response: Response,
  expectation: Expectation,
  told?: ActionVerdict,
): string[] {
  const { status, code } = expectation.row.answer;
  const { code: answered, message, details } = response.body.error ?? {};
  if (response.status !== status || answered !== code) {
    return [
      `the server says ${response.status} ${answered}, the table ${sayAnswer(
        expectation.row.answer,
      )}`,
    ];
  }
  if (told && told.reason !== message) {
    return [`the server says “${message}”, the page “${told.reason}”`];
  }
  return [
    ...(told && !isDeepStrictEqual(told.details, details)
      ? [`other facts than the page: ${JSON.stringify(details)}`]
      : []),
    ...reasonProblems(message, expectation),
    ...detailsProblems(details, expectation),
  ];
}
