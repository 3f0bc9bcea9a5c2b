import type { Draft } from '../../hooks/work';
import { FIELD_LABELS } from './amend/fieldLabels';

type FieldName = keyof typeof FIELD_LABELS;

/** Words that somebody wrote in a step, and what the field is called. */
export interface UnsentText {
  label:
    | 'stepPanels.yourComment'
    | 'secondRound.why'
    | (typeof FIELD_LABELS)[FieldName];
  text: string;
}

/** A choice in a list is quickly made again. */
const CHOSEN: FieldName[] = ['rollbackType', 'modelCardSource'];

function amended({ amendment }: Draft): UnsentText[] {
  const { typed = {} } = (amendment ?? {}) as {
    typed?: Partial<Record<FieldName, string>>;
  };
  return (Object.keys(typed) as FieldName[])
    .filter(name => !CHOSEN.includes(name))
    .map(name => ({ label: FIELD_LABELS[name], text: typed[name] ?? '' }));
}

/** Everything in a draft that is in somebody's own words. */
export function unsentTexts(draft: Draft): UnsentText[] {
  const texts: UnsentText[] = [
    { label: 'stepPanels.yourComment', text: draft.comment },
    { label: 'secondRound.why', text: draft.reaffirmation ?? '' },
    ...amended(draft),
  ];
  return texts
    .map(one => ({ ...one, text: one.text.trim() }))
    .filter(({ text }) => text !== '');
}
