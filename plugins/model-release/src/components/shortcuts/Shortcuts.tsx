import Button from '@material-ui/core/Button';
import { lazy, Suspense, type RefObject } from 'react';
import { useTranslation } from '../../hooks/useTranslation';
import { useShortcuts } from './useShortcuts';

const ShortcutsHelp = lazy(() =>
  import('./ShortcutsHelp').then(m => ({ default: m.ShortcutsHelp })),
);

/** The keys of the page of a release: they work while it is there, and are listed on request. */
export function Shortcuts({ page }: { page: RefObject<HTMLElement> }) {
  const { t } = useTranslation();
  const { isOn, isHelpOpen, setHelpOpen, turn } = useShortcuts(page);
  return (
    <>
      <Button size="small" onClick={() => setHelpOpen(true)}>
        {t('shortcuts.title')}
      </Button>
      {isHelpOpen && (
        <Suspense fallback={null}>
          <ShortcutsHelp
            isOn={isOn}
            onTurn={turn}
            onClose={() => setHelpOpen(false)}
          />
        </Suspense>
      )}
    </>
  );
}
