import type { Serving } from '@model-release/backstage-plugin-model-release-common';
import { useTranslation } from '../../hooks/useTranslation';
import { StateChip } from '../status/StateChip';
import { standingOf } from './servingWords';

/** How a release relates to what serves: current, superseded, a rollback. */
export function StandingChips(props: {
  id: string;
  serving: readonly Serving[];
}) {
  const { text } = useTranslation();
  return (
    <>
      {standingOf(props.serving, props.id).map(({ label, tone }) => (
        <StateChip key={text(label)} tone={tone} isSentence>
          {text(label)}
        </StateChip>
      ))}
    </>
  );
}
