import { bytes, json, Operation, Parameter } from '../parts/Operation';

const FILE = '/v1/releases/{id}/steps/{key}/evidence/{file}';
const EVIDENCE_ID = { file: 'The id of the evidence.' };

const header = (name: string, description: string): Parameter => ({
  name,
  in: 'header',
  required: false,
  schema: { type: 'string' },
  description,
});

const downloadParameters = [
  header(
    'Range',
    'One range of bytes, `bytes=0-99`. Several ranges and other units get the whole file.',
  ),
  header(
    'If-Range',
    'An `ETag`. The range is answered while the file is still that one, else all of it.',
  ),
  header(
    'If-None-Match',
    'An `ETag`. Nothing is sent while the file is still that one.',
  ),
];

const downloadAnswers = (description: string): Operation['answers'] => ({
  200: bytes('application/octet-stream', description),
  206: bytes(
    'application/octet-stream',
    'The requested range of bytes; `Content-Range` says which.',
  ),
  304: {
    description: 'The caller has these bytes already, and may still read them.',
  },
  416: {
    description:
      'The file has none of these bytes; `Content-Range` says how many it has.',
  },
});

/** Files: in as the raw body, out as an attachment. */
export const evidenceOperations: Operation[] = [
  {
    method: 'put',
    path: FILE,
    operationId: 'storeEvidence',
    summary:
      'Uploads a file for a step; the path ends with its name, the body is its bytes.',
    inPath: { file: 'The file name.' },
    parameters: [
      {
        name: 'section',
        in: 'query',
        required: false,
        schema: { type: 'string', minLength: 1, maxLength: 100 },
        description:
          'The section of the packet that the file covers; all of them when left out.',
      },
      header('Content-Digest', 'RFC 9530; checked when sent.'),
    ],
    answers: { 200: json('Release', 'The whole new release.') },
  },
  {
    method: 'delete',
    path: FILE,
    operationId: 'removeEvidence',
    summary:
      'Removes a file before its step is completed. The audit trail keeps what it was.',
    inPath: EVIDENCE_ID,
    answers: { 200: json('Release', 'The whole new release.') },
  },
  {
    method: 'get',
    path: FILE,
    operationId: 'getEvidence',
    summary: 'The bytes of a stored file, as an attachment.',
    inPath: EVIDENCE_ID,
    parameters: downloadParameters,
    answers: downloadAnswers('The bytes.'),
  },
  {
    method: 'get',
    path: '/v1/releases/{id}/model-card',
    operationId: 'getModelCard',
    summary:
      'The text of the model card that the release is judged by, as an attachment.',
    parameters: downloadParameters,
    answers: downloadAnswers(
      'The bytes, named `model-card-<checkpoint id>.md`.',
    ),
  },
];
