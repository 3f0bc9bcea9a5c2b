import TextField from '@material-ui/core/TextField';
import type { ReleaseSummary } from '@model-release/backstage-plugin-model-release-common';
import { useId } from 'react';
import { useTranslation } from '../../hooks/useTranslation';
import { RISK_LABELS } from '../status/RiskChip';
import { ChoiceFilter } from './ChoiceFilter';
import { RISKS, type ListFilters } from './listQuery';
import { SeenFilter } from './SeenFilter';

/** A day, or any. */
function DayFilter(props: {
  label: string;
  value: string | undefined;
  onChange: (day: string | undefined) => void;
}) {
  const { label, value, onChange } = props;
  const id = useId();
  return (
    <TextField
      id={id}
      type="date"
      size="small"
      variant="outlined"
      label={label}
      value={value ?? ''}
      InputLabelProps={{ shrink: true }}
      onChange={event => onChange(event.target.value || undefined)}
    />
  );
}

export interface MoreFiltersProps {
  filters: ListFilters;
  /** The releases that are listed now. */
  listed: readonly ReleaseSummary[];
  onChange: (patch: Partial<ListFilters>) => void;
}

/** What is narrowed by less often: model, people, risk and days. */
export function MoreFilters({ filters, listed, onChange }: MoreFiltersProps) {
  const { t } = useTranslation();
  const { tab } = filters;
  const isDone = tab === 'done';
  const waitedFor = listed.flatMap(({ steps }) =>
    steps.flatMap(({ owners, status }) => (status === 'active' ? owners : [])),
  );
  return (
    <>
      <SeenFilter
        isRefs
        label={t('list.model')}
        anyLabel={t('list.allModels')}
        value={filters.model}
        listed={listed.map(({ entityRef }) => entityRef)}
        onChange={model => onChange({ model })}
      />
      {tab !== 'requested' && (
        <SeenFilter
          isRefs
          label={t('list.requester')}
          anyLabel={t('list.anybody')}
          value={filters.requester}
          listed={listed.map(({ requester }) => requester)}
          onChange={requester => onChange({ requester })}
        />
      )}
      {tab === 'pending' && (
        <SeenFilter
          isRefs
          label={t('list.waitingOn')}
          anyLabel={t('list.anybody')}
          value={filters.owner}
          listed={waitedFor}
          onChange={owner => onChange({ owner })}
        />
      )}
      <ChoiceFilter
        label={t('list.risk')}
        anyLabel={t('list.anyRisk')}
        value={filters.risk}
        choices={RISKS.map(risk => ({
          value: risk,
          label: t(RISK_LABELS[risk]),
        }))}
        onChange={risk => onChange({ risk })}
      />
      <DayFilter
        label={t(isDone ? 'list.releasedFrom' : 'list.requestedFrom')}
        value={filters.from}
        onChange={from => onChange({ from })}
      />
      <DayFilter
        label={t(isDone ? 'list.releasedTo' : 'list.requestedTo')}
        value={filters.to}
        onChange={to => onChange({ to })}
      />
    </>
  );
}
