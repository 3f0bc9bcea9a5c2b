import {
  denialOf,
  errorCodeOf,
  type ErrorCode,
} from '@model-release/backstage-plugin-model-release-common';
import { denialWords } from './denialWords';
import { gotNoAnswer, messageOf } from './failure';
import { say } from './message';
import type { Part } from './phrase';

/** Why something did not work, as the page says it. */
export interface Problem {
  /** `conflict`: somebody was faster; the newer state is shown and nothing typed is lost. */
  kind: 'conflict' | 'refused' | 'failed';
  message: Part;
  /** Single points, when the answer lists them. */
  points: string[];
}

const CONFLICTS: Partial<Record<ErrorCode, Part>> = {
  stale_version: say('problem.staleVersion'),
  stale_packet: say('problem.stalePacket'),
  step_not_active: say('problem.stepNotActive'),
  release_signed_off: say('problem.releaseSignedOff'),
  release_closed: say('problem.releaseClosed'),
};

/** What the server answered, as far as it is a refusal. */
interface Answer {
  code?: string;
  message?: string;
  details?: { problems?: unknown };
}

function answerOf(error: unknown): Answer {
  const { code, message, details } =
    (error as { body?: { error?: Record<string, unknown> } } | undefined)?.body
      ?.error ?? {};
  return {
    code: typeof code === 'string' ? code : undefined,
    message: typeof message === 'string' ? message : undefined,
    details: typeof details === 'object' && details ? details : undefined,
  };
}

function pointsOf({ details }: Answer): string[] {
  const problems = details?.problems;
  if (!Array.isArray(problems)) {
    return [];
  }
  return problems.flatMap(problem => {
    if (typeof problem === 'string') {
      return [problem];
    }
    const message = (problem as { message?: unknown } | undefined)?.message;
    return typeof message === 'string' ? [message] : [];
  });
}

/** Refusals of one field say its name first, for programs: `to: …`. The page shows them at the field. */
const OF_ONE_FIELD: ReadonlySet<string | undefined> = new Set([
  'owner_not_eligible',
  'requester_not_eligible',
  'invalid_delegation',
]);

function refusalWords(answer: Answer): Part | undefined {
  const denial = denialOf(answer);
  if (denial) {
    return denialWords(denial);
  }
  const { code, message } = answer;
  if (!message) {
    return undefined;
  }
  const isOfOneField = OF_ONE_FIELD.has(code);
  return { text: isOfOneField ? message.replace(/^[a-z]+: /, '') : message };
}

/** What a proxy says in the server's stead, by status. */
const PROXY_ANSWERS: Readonly<Record<number, Part | undefined>> = {
  413: say('problem.tooLargeForProxy'),
  502: say('problem.badGateway'),
  503: say('problem.unavailable'),
  504: say('problem.gatewayTimeout'),
};

/** Words for an answer that is neither ours, which has a code, nor Backstage's, which repeats the request. */
function foreignWords(error: unknown): Part | undefined {
  const { statusCode: status, body } = Object(error) as {
    statusCode?: unknown;
    body?: { request?: unknown };
  };
  const isOfPortal =
    errorCodeOf(error) !== undefined || body?.request !== undefined;
  return typeof status === 'number' && !isOfPortal
    ? PROXY_ANSWERS[status] ?? say('problem.foreignAnswer', { status })
    : undefined;
}

function unexpectedWords(error: unknown): Part {
  if (gotNoAnswer(error)) {
    return say('problem.unreachable');
  }
  return say('problem.failed', {
    problem: { text: messageOf(error).replace(/\.$/, '') },
  });
}

/** Turns whatever was thrown into words. Codes decide; messages are only shown. */
export function problemOf(error: unknown): Problem {
  const code = errorCodeOf(error);
  const conflict = code && CONFLICTS[code];
  if (conflict) {
    return { kind: 'conflict', message: conflict, points: [] };
  }
  const foreign = foreignWords(error);
  if (foreign) {
    return { kind: 'failed', message: foreign, points: [] };
  }
  const answer = answerOf(error);
  const message = refusalWords(answer);
  return message
    ? { kind: 'refused', message, points: pointsOf(answer) }
    : { kind: 'failed', message: unexpectedWords(error), points: [] };
}
