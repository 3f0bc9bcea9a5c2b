import {
  ReleaseDetail,
  StepDetail,
} from '@model-release/backstage-plugin-model-release-common';
import { confirmedPart } from './confirmedPart';
import { evaluationPart } from './evaluationPart';
import { Content, html, Markup } from './html';
import { PlacedEvidence, placeEvidence } from './packetEvidence';
import {
  code,
  facts,
  filesTable,
  quote,
  resultPart,
  state,
  time,
} from './pageParts';
import { named, Naming } from './people';

/** Each step with its result and its files. */
export function stepList(
  release: ReleaseDetail,
  evidence: readonly PlacedEvidence[] | undefined,
  naming: Naming,
): Markup {
  const placed = evidence ?? placeEvidence(release);
  return html`<h2>Steps</h2>
    ${release.steps.map((step, index) => {
      const files = placed
        .filter(({ stepKey }) => stepKey === step.key)
        .map(file => ({
          evidence: file.evidence,
          path: evidence ? file.path : undefined,
        }));
      const evaluations = evaluationPart(
        files.map(({ evidence: file }) => file),
      );
      return stepPart(
        step,
        index + 1,
        [filesTable(files, naming), evaluations],
        naming,
      );
    })}`;
}

function stepPart(
  step: StepDetail,
  number: number,
  files: Content,
  naming: Naming,
): Markup {
  const { changeRequest, completedAt, completedBy, reassignment } = step;
  return html`<section class="step">
    <header>
      <h3>${number}. ${step.title}</h3>
      ${state(step.status)}
    </header>
    ${facts([
      ['Owner', [named(step.owners, naming), ` (${step.ownerSource})`]],
      [
        'Reassigned',
        reassignment && [
          naming(reassignment.by, reassignment.onBehalfOf),
          `: ${reassignment.reason}`,
        ],
      ],
      [
        'Completed',
        completedAt && [
          time(completedAt),
          completedBy && [', ', naming(completedBy, step.completedOnBehalfOf)],
        ],
      ],
      ['Result digest', code(step.resultDigest)],
      [
        'Changes requested',
        changeRequest && [
          `${time(changeRequest.at)}, `,
          naming(changeRequest.by, changeRequest.onBehalfOf),
        ],
      ],
    ])}
    ${[
      changeRequest && quote(changeRequest.comment),
      resultPart(step, naming),
      confirmedPart(step, naming),
      files,
    ]}
  </section>`;
}
