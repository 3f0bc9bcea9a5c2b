import {
  EventTrail,
  ReleaseEvent,
  StepDetail,
} from '@model-release/backstage-plugin-model-release-common';
import { Content, html, Markup } from './html';
import { code, time, words } from './pageParts';
import { Naming } from './people';

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

/** Everything that happened, and whether the record of it holds. */
export function historyTable(
  trail: EventTrail,
  steps: readonly StepDetail[],
  naming: Naming,
): Markup {
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
              ${naming(event.actor, event.onBehalfOf)}${event.delegatedBy &&
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
