import {
  attestationOf,
  EventTrail,
  ReleaseDetail,
  ReleaseEvent,
  requestersOf,
  StepDetail,
} from '@model-release/backstage-plugin-model-release-common';
import { evaluationPart } from './evaluationPart';
import { Content, html, Markup } from './html';
import { PlacedEvidence, placeEvidence } from './packetEvidence';
import {
  code,
  facts,
  filesTable,
  person,
  quote,
  resultPart,
  signatureTable,
  state,
  time,
  words,
} from './pageParts';
import { PAGE_STYLE } from './pageStyle';

/** The data of the page. */
export interface PageParts {
  release: ReleaseDetail;
  trail: EventTrail;
  /** Where the files lie next to the page, when it is part of a packet: it then links to them. */
  evidence?: readonly PlacedEvidence[];
}

const NO_SCRIPT = `default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'`;

/**
 * A release as one self-contained page for printing and archiving: it runs and loads nothing. Like
 * `packet.json`, it does not depend on who views it or when.
 */
export function packetPage({ release, trail, evidence }: PageParts): string {
  const title = `${nameOf(release)} · ${release.checkpoint.id}`;
  return html`<!DOCTYPE html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${NO_SCRIPT}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>${title}</title>
        <style>
          ${new Markup(PAGE_STYLE)}
        </style>
      </head>
      <body>
        ${[
          heading(release),
          signOffs(release),
          request(release),
          stepList(release, evidence),
          historyTable(trail, release.steps),
        ]}
      </body>
    </html> `.text;
}

function nameOf({ model, entityRef }: ReleaseDetail): string {
  return model ?? entityRef.slice(entityRef.indexOf('/') + 1);
}

function heading(release: ReleaseDetail): Markup {
  const { checkpoint, runbook } = release;
  return html`<h1>${nameOf(release)}</h1>
    <p class="lead">
      Release of checkpoint <strong>${checkpoint.id}</strong> to
      <strong>${release.environment}</strong> ${state(release.status)}
    </p>
    ${facts([
      ['Entity', release.entityRef],
      ['Checkpoint digest', code(checkpoint.digest) ?? 'not provided'],
      ['Base model', `${checkpoint.baseModel} (${checkpoint.tuning})`],
      ['Accountable owner', release.modelOwner],
      ['Requested', `${time(release.createdAt)}, ${requestersOf(release)[0]}`],
      ['Requester now', release.formerRequesters && release.requester],
      [
        'Last updated',
        `${time(release.updatedAt)}, version ${release.version}`,
      ],
      ['Runbook', `${runbook.title}, ${runbook.version}, risk ${runbook.risk}`],
      ['Runbook digest', code(runbook.digest)],
      ['Packet digest', code(release.packetDigest)],
      ['Release', code(release.id)],
      ['Closed', closure(release)],
    ])}`;
}

function closure({ closure: end }: ReleaseDetail): Content {
  return (
    end && `${time(end.at)}, ${end.by}${end.reason ? `: ${end.reason}` : ''}`
  );
}

function signOffs(release: ReleaseDetail): Markup {
  return html`<h2>Sign-offs</h2>
    ${release.steps
      .filter(({ type }) => type === 'approval')
      .map(
        step => html`<h4>${step.title}</h4>
          ${signatures(step, release)}`,
      )}`;
}

/** The attestation is shown below the signatures, and only if there are any. */
function signatures(step: StepDetail, release: ReleaseDetail): Content {
  const given =
    step.result?.type === 'approval' ? step.result.signatures : step.signatures;
  return given.length === 0
    ? html`<p>Not signed yet.</p>`
    : [
        signatureTable(given, step.packetDigest),
        html`<p>
          Attested: ${step.approval && attestationOf(step.approval, release)}
        </p>`,
      ];
}

function request(release: ReleaseDetail): Markup {
  const { evaluation, rollback, modelCard, prerequisites } = release;
  return html`<h2>Request</h2>
    ${facts([
      ['Intended use', release.intendedUse],
      ['Evaluation', evaluation.reference],
      ['Pass criteria', evaluation.passCriteria],
      ['Rollback', `${words(rollback.type)}: ${rollback.target}`],
      ['Model card', modelCard.source],
      ['Model card digest', code(modelCard.digest)],
      ['Datasets', modelCard.datasets.join(', ')],
      ['License', modelCard.license],
      ['Comment', release.comment],
    ])}
    <h4>Prerequisites at request time</h4>
    <ul>
      ${prerequisites.map(
        ({ met, title, detail }) =>
          html`<li>${met ? '☑' : '☐'} ${title}: ${detail}</li>`,
      )}
    </ul>`;
}

function stepList(
  release: ReleaseDetail,
  evidence: readonly PlacedEvidence[] | undefined,
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
      return stepPart(step, index + 1, [filesTable(files), evaluations]);
    })}`;
}

function stepPart(step: StepDetail, number: number, files: Content): Markup {
  const { changeRequest, completedAt, completedBy, reassignment } = step;
  return html`<section class="step">
    <header>
      <h3>${number}. ${step.title}</h3>
      ${state(step.status)}
    </header>
    ${facts([
      ['Owner', `${step.owners.join(', ')} (${step.ownerSource})`],
      [
        'Reassigned',
        reassignment &&
          `${person(reassignment.by, reassignment.onBehalfOf)}: ${
            reassignment.reason
          }`,
      ],
      [
        'Completed',
        completedAt &&
          `${time(completedAt)}${
            completedBy
              ? `, ${person(completedBy, step.completedOnBehalfOf)}`
              : ''
          }`,
      ],
      ['Result digest', code(step.resultDigest)],
      [
        'Changes requested',
        changeRequest &&
          `${time(changeRequest.at)}, ${person(
            changeRequest.by,
            changeRequest.onBehalfOf,
          )}`,
      ],
    ])}
    ${[changeRequest && quote(changeRequest.comment), resultPart(step), files]}
  </section>`;
}

/** The comment or reason of an event, and the file that it is about. */
function detailOf({ data }: ReleaseEvent): Content {
  const { comment, reason, file } = data as {
    comment?: unknown;
    reason?: unknown;
    file?: { fileName?: unknown };
  };
  return [file?.fileName, comment, reason]
    .filter((detail): detail is string => typeof detail === 'string')
    .map(detail => html`<br />${detail}`);
}

function historyTable(trail: EventTrail, steps: readonly StepDetail[]): Markup {
  const titleOf = (key: string) =>
    steps.find(step => step.key === key)?.title ?? key;
  return html`<h2>History</h2>
    <table>
      <thead>
        <tr>
          <th>#</th>
          <th>At</th>
          <th>Who</th>
          <th>What</th>
        </tr>
      </thead>
      <tbody>
        ${trail.items.map(
          event => html`<tr>
            <td class="number">${event.seq}</td>
            <td class="time">${time(event.at)}</td>
            <td>
              ${person(event.actor, event.onBehalfOf)}${event.delegatedBy &&
              `, via ${event.delegatedBy}`}
            </td>
            <td>
              ${words(event.type)}${event.stepKey &&
              `: ${titleOf(event.stepKey)}`}${detailOf(event)}
            </td>
          </tr>`,
        )}
      </tbody>
    </table>
    <footer>
      ${trail.valid
        ? 'Audit log verified.'
        : html`<strong class="bad"
            >Audit log verification failed: the events were changed.</strong
          >`}
      Head of the hash chain: ${code(trail.head)}.
    </footer>`;
}
