import type { StepDetail } from '@model-release/backstage-plugin-model-release-common';
import { useEffect, useRef, useState } from 'react';
import type { Part } from '../../common/phrase';
import type { Viewer } from '../../common/viewer';
import { overtaking } from './overtaking';

/** Who was faster on a step that the reader could have completed, until they have read it. */
export function useOvertaking(
  step: StepDetail,
  viewer: Viewer,
  announce: (said: Part) => void,
): { said: Part | undefined; forget: () => void } {
  const last = useRef(step);
  const [said, setSaid] = useState<Part>();
  const latest = useRef(announce);
  latest.current = announce;
  useEffect(() => {
    const news = overtaking(last.current, step, viewer);
    last.current = step;
    if (news) {
      setSaid(news);
      latest.current(news);
    }
  }, [step, viewer]);
  return { said, forget: () => setSaid(undefined) };
}
