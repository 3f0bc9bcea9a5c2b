import { bytes, json, Operation } from '../parts/Operation';

/** What reviewers read beside the release itself. */
export const reviewOperations: Operation[] = [
  {
    method: 'get',
    path: '/v1/releases/{id}/steps/{key}/changes',
    operationId: 'compareWithEarlier',
    summary:
      "What changed under a sign-off since the caller's last signature (since anybody's where they never signed), or for any other step since it was completed.",
    answers: { 200: json('PacketChanges') },
  },
  {
    method: 'get',
    path: '/v1/releases/{id}/advice',
    operationId: 'getAdvice',
    summary:
      'Automated checks of datasets, licenses and the rollback target, and the evaluation of the latest release. They decide nothing.',
    answers: { 200: json('ReleaseAdvice', 'Advice.') },
  },
  {
    method: 'get',
    path: '/v1/releases/{id}/packet.zip',
    operationId: 'getPacket',
    summary:
      'Everything of a release as one zip, with a manifest that sha256sum -c verifies.',
    answers: { 200: bytes('application/zip', 'The zip, streamed.') },
  },
  {
    method: 'get',
    path: '/v1/releases/{id}/packet.html',
    operationId: 'printPacket',
    summary: 'The printable summary of a release, as an attachment.',
    answers: { 200: bytes('text/html', 'The page.') },
  },
  {
    method: 'get',
    path: '/v1/releases/{id}/steps/{key}/evidence/{file}/entries',
    operationId: 'listEntries',
    summary:
      'What is in an archive among the files of a step; it is not extracted.',
    inPath: { file: 'The id of the evidence.' },
    answers: {
      200: json('ArchiveListing', 'The entries, the first 1,000 of them.'),
    },
  },
];
