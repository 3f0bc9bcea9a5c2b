import type { ReleaseAdvice } from '@model-release/backstage-plugin-model-release-common';
import { useEffect } from 'react';
import { useSessionAdvice } from '../../hooks/session/ReleaseSession';
import type { Live } from '../../hooks/useLive';

/** What a computer can say of the release that the page is about. */
export function useAdvice(): Live<ReleaseAdvice> {
  const { want, ...live } = useSessionAdvice();
  useEffect(want, [want]);
  return live;
}
