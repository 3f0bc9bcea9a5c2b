/** Why something that the reader sent did not work. */
export const problemMessages = {
  staleVersion:
    'Somebody else changed this step while you had it open. You now see its current state. Your input is kept.',
  stalePacket:
    'What this decision covers has changed in the meantime, so nothing was recorded. You now see its current state. Your input is kept.',
  stepNotActive:
    'Somebody else was faster, and this step no longer needs your review. Your input is kept.',
  releaseSignedOff:
    'The release was signed off in the meantime. Your input is kept.',
  releaseClosed: 'The release ended in the meantime.',
  unreachable: 'Could not reach the server. Your input is kept. Try again.',
  tooLargeForProxy:
    'Something between you and the portal does not accept requests this large. Ask whoever runs the portal to raise the limit of its proxy (in nginx: client_max_body_size). Your input is kept.',
  badGateway:
    'The proxy in front of the portal got no valid response from it. The portal may be restarting. Your input is kept. Try again.',
  unavailable:
    'The portal is not available at the moment. Your input is kept. Try again.',
  gatewayTimeout:
    'The proxy in front of the portal did not wait for its response. What you sent may have arrived: reload the page before you send it again. If this goes on, ask whoever runs the portal to raise the timeout of its proxy (in nginx: proxy_read_timeout).',
  foreignAnswer:
    'Something other than the portal answered, with status {{status}}. Your input is kept. Try again.',
  failed: 'Something went wrong: {{problem}}. Your input is kept. Try again.',
} as const;
