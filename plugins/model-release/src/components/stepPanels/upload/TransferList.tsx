import { Notice } from '../../common/Notice';
import { PhraseText } from '../../common/PhraseText';
import { TransferProgress } from './TransferProgress';
import type { Transfer } from './UploadQueue';

/** Files on their way, each with a way to stop it, and those that were refused. */
export function TransferList(props: {
  transfers: readonly Transfer[];
  onRemove: (id: number) => void;
}) {
  const { transfers, onRemove } = props;
  return (
    <>
      {transfers.map(({ id, fileName, sent, problem }) =>
        problem ? (
          <Notice key={id} urgent tone="bad" onClose={() => onRemove(id)}>
            <p>
              <PhraseText phrase={problem} />
            </p>
          </Notice>
        ) : (
          <TransferProgress
            key={id}
            fileName={fileName}
            percent={Math.round(sent * 100)}
            onCancel={() => onRemove(id)}
          />
        ),
      )}
    </>
  );
}
