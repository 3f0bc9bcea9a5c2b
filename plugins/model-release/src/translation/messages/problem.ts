/** Why something that the reader sent did not work. */
export const problemMessages = {
  staleVersion:
    'Somebody else changed this step while you had it open. You now see its current state. Your input is kept.',
  stalePacket:
    'What you were about to sign has changed, so nothing was signed. You now see the current packet. Your input is kept.',
  stepNotActive:
    'Somebody else was faster, and this step no longer needs your review. Your input is kept.',
  releaseSignedOff:
    'The release was signed off in the meantime. Your input is kept.',
  releaseClosed: 'The release ended in the meantime. Your input is kept.',
  unreachable: 'Could not reach the server. Your input is kept. Try again.',
  failed: 'Something went wrong: {{problem}}. Your input is kept. Try again.',
} as const;
