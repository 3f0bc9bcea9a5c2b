import {
  attestationOf,
  missedThresholds,
  ReleaseDetail,
  Signature,
  StepDetail,
  waivedUnder,
} from '@model-release/backstage-plugin-model-release-common';
import { answerRows } from './answerRows';
import { Content, html, Markup } from './html';
import { approvedPath } from './packetEvidence';
import { code, time, words } from './pageParts';
import { Naming } from './people';

/** One line of the table: somebody's approval, or what came out of a step. */
interface Line {
  step: string;
  result: Content;
  by?: Content;
  at?: string;
  digest?: string;
}

const counted = (count: number, what: string) =>
  `${count} ${what}${count === 1 ? '' : 's'}`;

function fileWords({ files }: Pick<StepDetail, 'files'>): string {
  const results = files.flatMap(({ evaluation }) => evaluation?.results ?? []);
  const missed = missedThresholds({ results }).length;
  return [
    counted(files.length, 'file'),
    ...(missed > 0 ? [`${counted(missed, 'threshold')} missed`] : []),
  ].join(', ');
}

function resultWords({ result, status, checklist, form }: StepDetail): string {
  switch (result?.type) {
    case 'manual': {
      const { length } = Object.keys(result.checklist);
      return `${length} of ${checklist?.length ?? length} checked`;
    }
    case 'file_upload':
      return fileWords(result);
    case 'form':
      return counted(answerRows(form?.schema, result.answers).length, 'answer');
    case 'webhook':
      return result.reference ? `Ticket ${result.reference}` : 'Delivered';
    case 'waived':
      return `Waived: ${result.reason}`;
    default:
      return words(status);
  }
}

const signaturesOf = ({ result, signatures }: StepDetail): Signature[] =>
  result?.type === 'approval' ? result.signatures : signatures;

const isDone = ({ status }: StepDetail) =>
  status === 'completed' || status === 'waived';

/** A signature on something else than what the step shows now says so. */
function approval(
  { packetDigest }: StepDetail,
  signature: Signature,
  naming: Naming,
): Omit<Line, 'step'> {
  return {
    result:
      signature.packetDigest === packetDigest
        ? html`<strong class="ok">Approved</strong>`
        : html`Approved a <strong class="bad">different packet</strong>`,
    by: naming(signature.by, signature.onBehalfOf),
    at: signature.at,
    digest: signature.packetDigest,
  };
}

function linesOf(step: StepDetail, number: number, naming: Naming): Line[] {
  const title = `${number}. ${step.title}`;
  const signatures = signaturesOf(step);
  if (step.type === 'approval' && signatures.length > 0) {
    return signatures.map(signature => ({
      step: title,
      ...approval(step, signature, naming),
    }));
  }
  const { completedAt, completedBy, completedOnBehalfOf, resultDigest } = step;
  return [
    isDone(step)
      ? {
          step: title,
          result: resultWords(step),
          by: completedBy && naming(completedBy, completedOnBehalfOf),
          at: completedAt,
          digest: resultDigest,
        }
      : { step: title, result: words(step.status) },
  ];
}

/** What was attested, without what was waived. */
function attested(release: ReleaseDetail): Content {
  return release.steps
    .filter(step => step.type === 'approval' && signaturesOf(step).length > 0)
    .map(step => {
      const waived = waivedUnder(release.steps, step.key);
      return html`<p>
        Attested: ${step.approval && attestationOf(step.approval, release)}
        ${waived.length > 0 &&
        html`<strong class="bad"
          >Except ${waived.map(({ title }) => `“${title}”`).join(', ')}, which
          ${waived.length === 1 ? 'was' : 'were'} waived.</strong
        >`}
      </p>`;
    });
}

function howToVerify(release: ReleaseDetail, isInZip: boolean): Markup {
  const signOffs = release.steps.filter(({ type }) => type === 'approval');
  return html`<h4>How to verify this record</h4>
    <ul>
      <li>
        ${isInZip
          ? 'In this folder'
          : 'In the release record (.zip), which has this page and all files'},
        run ${code('sha256sum -c manifest.sha256')}: every file has to be
        reported as OK.
      </li>
      ${signOffs.map(
        ({ key }) =>
          html`<li>
            The SHA-256 of ${code(approvedPath(key))} is the digest that was
            approved at
            “${release.steps.find(step => step.key === key)?.title}”.
          </li>`,
      )}
      <li>
        Approvals are recorded in the portal’s audit log. They are not signed
        with a key, so there is no signed statement to verify elsewhere.
      </li>
    </ul>`;
}

/** Who approved what, and how to check it: the first thing on the page. */
export function approvalsPart(
  release: ReleaseDetail,
  isInZip: boolean,
  naming: Naming,
): Markup {
  const lines = release.steps.flatMap((step, index) =>
    linesOf(step, index + 1, naming),
  );
  return html`<h2>Who approved what</h2>
    <table>
      <thead>
        <tr>
          <th>Step</th>
          <th>Result</th>
          <th>Who</th>
          <th>When</th>
          <th>Digest</th>
        </tr>
      </thead>
      <tbody>
        ${lines.map(
          ({ step, result, by, at, digest }) =>
            html`<tr>
              <td>${step}</td>
              <td>${result}</td>
              <td>${by ?? '–'}</td>
              <td class="time">${at ? time(at) : '–'}</td>
              <td>${code(digest) ?? '–'}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    ${[attested(release), howToVerify(release, isInZip)]}`;
}
