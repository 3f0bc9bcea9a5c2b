import type { ReleaseAdvice } from '@model-release/backstage-plugin-model-release-common';
import { useEffect } from 'react';
import { useSession } from './session/ReleaseSession';
import type { Live } from './useLive';

/** What a computer can say of the release that the page is about. */
export function useAdvice(): Live<ReleaseAdvice> {
  const { want, ...live } = useSession().sharedAdvice;
  useEffect(want, [want]);
  return live;
}
