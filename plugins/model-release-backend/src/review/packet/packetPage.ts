import {
  EventTrail,
  ReleaseDetail,
  requestersOf,
} from '@model-release/backstage-plugin-model-release-common';
import { Content, html, Markup } from './html';
import { PlacedEvidence } from './packetEvidence';
import { approvalsPart } from './pageApprovals';
import { historyTable } from './pageHistory';
import { code, facts, state, time, words } from './pageParts';
import { stepList } from './pageSteps';
import { Naming, namingWith } from './people';
import { PAGE_STYLE } from './pageStyle';

/** The data of the page. */
export interface PageParts {
  release: ReleaseDetail;
  trail: EventTrail;
  /** What people and groups are called, by their refs. */
  names: ReadonlyMap<string, string>;
  /** Where the files lie next to the page, when it is part of a packet: it then links to them. */
  evidence?: readonly PlacedEvidence[];
}

const NO_SCRIPT = `default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'`;

/**
 * A release as one self-contained page for printing and archiving: it runs and loads nothing. It
 * does not depend on who views it or when, except for what people are called.
 */
export function packetPage(parts: PageParts): string {
  const { release, trail, evidence } = parts;
  const naming = namingWith(parts.names);
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
          approvalsPart(release, evidence !== undefined, naming),
          releaseFacts(release, naming),
          request(release),
          stepList(release, evidence, naming),
          historyTable(trail, release.steps, naming),
        ]}
      </body>
    </html> `.text;
}

function nameOf({ model, entityRef }: ReleaseDetail): string {
  return model ?? entityRef.slice(entityRef.indexOf('/') + 1);
}

function heading(release: ReleaseDetail): Markup {
  const { checkpoint } = release;
  return html`<h1>${nameOf(release)}</h1>
    <p class="lead">
      Release of checkpoint <strong>${checkpoint.id}</strong> to
      <strong>${release.environment}</strong> ${state(release.status)}
    </p>`;
}

function releaseFacts(release: ReleaseDetail, naming: Naming): Markup {
  const { checkpoint, runbook } = release;
  return html`<h2>Release</h2>
    ${facts([
      ['Entity', release.entityRef],
      ['Checkpoint digest', code(checkpoint.digest) ?? 'not provided'],
      ['Base model', `${checkpoint.baseModel} (${checkpoint.tuning})`],
      ['Accountable owner', naming(release.modelOwner)],
      [
        'Requested',
        [`${time(release.createdAt)}, `, naming(requestersOf(release)[0])],
      ],
      ['Requester now', release.formerRequesters && naming(release.requester)],
      ['Released', release.releasedAt && time(release.releasedAt)],
      [
        'Last updated',
        `${time(release.updatedAt)}, version ${release.version}`,
      ],
      ['Runbook', `${runbook.title}, ${runbook.version}, risk ${runbook.risk}`],
      ['Runbook digest', code(runbook.digest)],
      ['Packet digest', code(release.packetDigest)],
      ['Release', code(release.id)],
      ['Closed', closure(release, naming)],
    ])}`;
}

function closure({ closure: end }: ReleaseDetail, naming: Naming): Content {
  return (
    end && [
      `${time(end.at)}, `,
      naming(end.by),
      end.reason ? `: ${end.reason}` : '',
    ]
  );
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
    <h4>Prerequisites</h4>
    <ul>
      ${prerequisites.map(
        ({ met, title, detail }) =>
          html`<li>${met ? '☑' : '☐'} ${title}: ${detail}</li>`,
      )}
    </ul>`;
}
