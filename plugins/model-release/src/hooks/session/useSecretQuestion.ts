import {
  findSecretsIn,
  type FoundSecret,
} from '@model-release/backstage-plugin-model-release-common';
import { useCallback, useRef, useState } from 'react';

/** What is about to be sent looks as if it held secrets: is it to be sent? */
export interface SecretQuestion {
  found: readonly FoundSecret[];
  answer: (send: boolean) => void;
}

export interface SecretQuestions {
  /** What is asked now. */
  secretQuestion: SecretQuestion | undefined;
  /** Whether a body can be sent: it holds nothing that looks like a secret, or is to be sent anyway. */
  confirmSecrets: (body: unknown) => Promise<boolean>;
}

/**
 * Asks before something is sent that looks like a secret. Nothing of it is logged or kept; whoever was
 * asked about a text is not asked about the same again.
 */
export function useSecretQuestion(): SecretQuestions {
  const [question, setQuestion] = useState<SecretQuestion>();
  const confirmed = useRef(new Set<string>());
  const confirmSecrets = useCallback(async (body: unknown) => {
    const found = findSecretsIn(body);
    const what = JSON.stringify(found);
    if (found.length === 0 || confirmed.current.has(what)) {
      return true;
    }
    return new Promise<boolean>(resolve => {
      setQuestion({
        found,
        answer: send => {
          if (send) {
            confirmed.current.add(what);
          }
          setQuestion(undefined);
          resolve(send);
        },
      });
    });
  }, []);
  return { secretQuestion: question, confirmSecrets };
}
