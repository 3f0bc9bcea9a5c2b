import { Link } from '@backstage/core-components';
import { stepAnchor } from '@model-release/backstage-plugin-model-release-common';
import type { ReactNode } from 'react';
import { useLocation } from 'react-router-dom';

/** Leads to a step of the release on the page, which opens. */
export function StepLink(props: { stepKey: string; children: ReactNode }) {
  const { search } = useLocation();
  return (
    <Link to={`${search}#${stepAnchor(props.stepKey)}`}>{props.children}</Link>
  );
}
