import { errorCodeOf } from '@model-release/backstage-plugin-model-release-common';
import { refusalWords } from './verdictWords';

/** Why something did not work, as the page says it. */
export interface Problem {
  /** `conflict`: somebody was faster; the newer state is shown and nothing typed is lost. */
  kind: 'conflict' | 'refused' | 'failed';
  message: string;
  /** Single points, when the answer lists them. */
  points: string[];
}

const CONFLICTS: Partial<Record<string, string>> = {
  stale_version:
    'Somebody else changed this step while you had it open. You now see the newer state; what you typed is still here.',
  stale_packet:
    'What you were about to sign has changed, so nothing was signed. You now see the newer packet; what you typed is still here.',
  step_not_active:
    'Somebody else was faster: this step no longer waits for you. What you typed is still here.',
  release_signed_off:
    'The release was signed off in the meantime. What you typed is still here.',
  release_closed:
    'The release ended in the meantime. What you typed is still here.',
};

function pointsOf(error: unknown): string[] {
  const problems = (
    error as
      | { body?: { error?: { details?: { problems?: unknown } } } }
      | undefined
  )?.body?.error?.details?.problems;
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

function serverMessage(error: unknown): string | undefined {
  const message = (
    error as { body?: { error?: { message?: unknown } } } | undefined
  )?.body?.error?.message;
  return typeof message === 'string' ? message : undefined;
}

/** Refusals of one field say its name first, for programs: `to: …`. The page shows them at the field. */
const OF_ONE_FIELD: ReadonlySet<string | undefined> = new Set([
  'owner_not_eligible',
  'invalid_delegation',
]);

/** Turns whatever was thrown into words. Codes decide; messages are only shown. */
export function problemOf(error: unknown): Problem {
  const code = errorCodeOf(error);
  const conflict = code && CONFLICTS[code];
  if (conflict) {
    return { kind: 'conflict', message: conflict, points: [] };
  }
  const message = refusalWords(code) ?? serverMessage(error);
  if (message) {
    return {
      kind: 'refused',
      message: OF_ONE_FIELD.has(code)
        ? message.replace(/^[a-z]+: /, '')
        : message,
      points: pointsOf(error),
    };
  }
  return {
    kind: 'failed',
    message: `That did not work: ${
      error instanceof Error ? error.message : String(error)
    }. Try again.`,
    points: [],
  };
}
