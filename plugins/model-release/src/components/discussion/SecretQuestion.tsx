import { lazy, Suspense } from 'react';
import { useAskedSecrets } from '../../hooks/session/ReleaseSession';

const SecretDialog = lazy(() =>
  import('./SecretDialog').then(m => ({ default: m.SecretDialog })),
);

/** Asks whether something that looks like a secret is to be sent; mostly there is nothing to ask. */
export function SecretQuestion() {
  const secretQuestion = useAskedSecrets();
  return secretQuestion ? (
    <Suspense fallback={null}>
      <SecretDialog
        found={secretQuestion.found}
        onAnswer={secretQuestion.answer}
      />
    </Suspense>
  ) : null;
}
