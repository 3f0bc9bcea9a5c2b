import type { ReactNode } from 'react';
import type { Tone } from '../../theme/tones';
import { Notice } from './Notice';

/** A notice that lists points, and nothing without any. */
export function Points(props: {
  tone: Tone;
  title: string;
  points: readonly string[];
  /** What is said below them. */
  children?: ReactNode;
}) {
  const { tone, title, points, children } = props;
  return points.length === 0 ? null : (
    <Notice tone={tone}>
      <p>{title}</p>
      <ul>
        {points.map(point => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      {children}
    </Notice>
  );
}
