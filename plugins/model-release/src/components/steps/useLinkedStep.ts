import type { StepDetail } from '@model-release/backstage-plugin-model-release-common';
import { stepAnchor } from '@model-release/backstage-plugin-model-release-common';
import { useCallback, useRef, type RefCallback } from 'react';
import { useLocation } from 'react-router-dom';

/**
 * The step that the address leads to, as `…#training-data` in a notification: it is open, and scrolled to
 * once for each address, however often the page is drawn again.
 */
export function useLinkedStep(steps: ReadonlyArray<Pick<StepDetail, 'key'>>): {
  steps: string[];
  /** Changes with each following of a link. */
  visit: string;
  anchorOf: (key: string) => RefCallback<HTMLElement> | undefined;
} {
  const { hash, key: visit } = useLocation();
  const linked = steps.find(({ key }) => hash === `#${stepAnchor(key)}`)?.key;
  const shown = useRef<string>();
  const anchor = useCallback(
    (element: HTMLElement | null) => {
      if (element && shown.current !== visit) {
        shown.current = visit;
        element.scrollIntoView({ block: 'start' });
      }
    },
    [visit],
  );
  return {
    steps: linked === undefined ? [] : [linked],
    visit,
    anchorOf: key => (key === linked ? anchor : undefined),
  };
}
