import { useEffect, useState, type RefObject } from 'react';
import { neighbour, shortcutOf, type Shortcut } from './shortcutOf';

const STORED = 'model-release.shortcuts';

/** The buttons that open the steps, in their order. */
function stepsOn(page: HTMLElement): HTMLElement[] {
  return [...page.querySelectorAll<HTMLElement>('[data-shortcut="step"]')];
}

function goToStep(page: HTMLElement, does: 'next' | 'previous'): void {
  const steps = stepsOn(page);
  const { activeElement } = document;
  const current = steps.findLastIndex(
    step =>
      step === activeElement ||
      step.closest('[data-step]')?.contains(activeElement),
  );
  const step = steps[neighbour(steps.length, current, does)];
  step?.focus();
  step?.scrollIntoView({ block: 'nearest' });
}

/** A button gets the focus and is not pressed: a decision takes a key of its own. */
function goTo(page: HTMLElement, name: 'complete' | 'comment'): void {
  const found = [
    ...page.querySelectorAll<HTMLElement>(`[data-shortcut="${name}"]`),
  ];
  const step = document.activeElement?.closest('[data-step]');
  const target = found.find(one => step?.contains(one)) ?? found[0];
  target?.focus();
}

function act(page: HTMLElement, does: Exclude<Shortcut, 'help'>): void {
  if (does === 'next' || does === 'previous') {
    goToStep(page, does);
  } else {
    goTo(page, does);
  }
}

/**
 * Keys for those who review a lot. They work on the page of a release alone, never while somebody
 * types, and can be turned off for good.
 */
export function useShortcuts(page: RefObject<HTMLElement>) {
  const [isOn, setOn] = useState(() => localStorage.getItem(STORED) !== 'off');
  const [isHelpOpen, setHelpOpen] = useState(false);

  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const does = isOn ? shortcutOf(event) : undefined;
      if (!does || !page.current) {
        return;
      }
      event.preventDefault();
      if (does === 'help') {
        setHelpOpen(true);
      } else {
        act(page.current, does);
      }
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [isOn, page]);

  return {
    isOn,
    isHelpOpen,
    setHelpOpen,
    turn: (on: boolean) => {
      setOn(on);
      localStorage.setItem(STORED, on ? 'on' : 'off');
    },
  };
}
