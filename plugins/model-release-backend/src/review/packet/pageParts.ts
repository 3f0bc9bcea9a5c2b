import {
  Evidence,
  ExplainedMiss,
  formatByteSize,
  ReleaseDetail,
  Signature,
  StepDetail,
  StepStatus,
} from '@model-release/backstage-plugin-model-release-common';
import { answerRows } from './answerRows';
import { highlightPart } from './highlightPart';
import { Content, html, Markup } from './html';
import { Naming } from './people';

const GOOD = ['completed', 'approved', 'released'];
const BAD = ['rejected', 'revoked', 'failed', 'expired', 'withdrawn'];

function toneOf(status: string): string {
  if (GOOD.includes(status)) {
    return 'ok';
  }
  return BAD.includes(status) ? 'bad' : 'open';
}

/** `in_review` as a chip that says “in review”. */
export function state(status: ReleaseDetail['status'] | StepStatus): Markup {
  return html`<span class="state ${toneOf(status)}">${words(status)}</span>`;
}

/** `in_review` and `step.completed` as words. */
export function words(name: string): string {
  return name.replace(/[._]/g, ' ');
}

/** To the second, in UTC: readers may be anywhere. */
export function time(at: string): string {
  return `${at.slice(0, 10)} ${at.slice(11, 19)} UTC`;
}

/** A list of names and values, without those that have none. */
export function facts(pairs: Array<[string, Content]>): Markup {
  return html`<dl>
    ${pairs
      .filter(([, value]) => value !== undefined && value !== '')
      .map(
        ([name, value]) =>
          html`<dt>${name}</dt>
            <dd>${value}</dd>`,
      )}
  </dl>`;
}

/** A digest or an id. */
export function code(text: string | undefined): Markup | undefined {
  return text ? html`<code>${text}</code>` : undefined;
}

/** A quoted comment. */
export function quote(text: string | undefined): Markup | undefined {
  return text ? html`<blockquote>${text}</blockquote>` : undefined;
}

function href(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/** Files with their digests; linked where they are next to the page. */
export function filesTable(
  files: ReadonlyArray<{ evidence: Evidence; path?: string }>,
  naming: Naming,
): Markup | undefined {
  if (files.length === 0) {
    return undefined;
  }
  return html`<h4>Files</h4>
    <table>
      <thead>
        <tr>
          <th>File</th>
          <th>Size</th>
          <th>SHA-256</th>
          <th>Uploaded</th>
        </tr>
      </thead>
      <tbody>
        ${files.map(
          ({
            evidence: { fileName, size, digest, storedAt, storedBy },
            path,
          }) =>
            html`<tr>
              <td>
                ${path
                  ? html`<a href="${href(path)}">${fileName}</a>`
                  : fileName}
              </td>
              <td class="size">${formatByteSize(size)}</td>
              <td>${code(digest.replace(/^sha256:/, ''))}</td>
              <td>${time(storedAt)}, ${naming(storedBy)}</td>
            </tr>`,
        )}
      </tbody>
    </table>`;
}

/** The signatures; one for a different packet is marked. */
function signatureTable(
  signatures: readonly Signature[],
  packetDigest: string | undefined,
  naming: Naming,
): Markup {
  return html`<table>
    <thead>
      <tr>
        <th>Signed by</th>
        <th>At</th>
        <th>Packet</th>
        <th>Comment</th>
      </tr>
    </thead>
    <tbody>
      ${signatures.map(
        signature =>
          html`<tr>
            <td>${naming(signature.by, signature.onBehalfOf)}</td>
            <td class="time">${time(signature.at)}</td>
            <td>
              ${code(signature.packetDigest)}${signature.packetDigest ===
              packetDigest
                ? undefined
                : html` <strong class="bad">different packet</strong>`}
            </td>
            <td>${signature.comment ?? '–'}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** The result of a step, without its files. */
export function resultPart(step: StepDetail, naming: Naming): Content {
  const { result } = step;
  switch (result?.type) {
    case 'manual':
      return [
        checklist(step, result.checklist),
        missedPart(result.missed),
        quote(result.comment),
      ];
    case 'form':
      return [
        highlightPart(step),
        answers(step, result.answers),
        missedPart(result.missed),
        quote(result.comment),
      ];
    case 'file_upload':
      return [missedPart(result.missed), quote(result.comment)];
    case 'approval':
      return signatureTable(result.signatures, step.packetDigest, naming);
    case 'webhook':
      return facts([
        ['Reference', result.reference ?? '–'],
        ['Delivery', code(result.deliveryId)],
      ]);
    case 'waived':
      return [html`<p>Waived. Reason:</p>`, quote(result.reason)];
    default:
      return step.signatures.length > 0
        ? signatureTable(step.signatures, step.packetDigest, naming)
        : undefined;
  }
}

/** What was said about missed thresholds. */
function missedPart(missed: readonly ExplainedMiss[] = []): Content {
  return missed.map(
    ({ fileName, metric, slice, reason }) =>
      html`<p>
        <strong
          >Missed:
          ${slice === undefined ? metric : `${metric}, ${slice}`}</strong
        >
        (${fileName}): ${reason}
      </p>`,
  );
}

function checklist(step: StepDetail, ticked: Record<string, true>): Content {
  const entries = step.checklist ?? [];
  return entries.length === 0
    ? undefined
    : html`<ul>
        ${entries.map(
          ({ key, text }) => html`<li>${ticked[key] ? '☑' : '☐'} ${text}</li>`,
        )}
      </ul>`;
}

function answers(step: StepDetail, given: Record<string, unknown>): Markup {
  return html`<h4>Answers</h4>
    <dl class="answers">
      ${answerRows(step.form?.schema, given).map(
        ({ question, answer }) =>
          html`<dt>${question}</dt>
            <dd>${answer}</dd>`,
      )}
    </dl>`;
}
