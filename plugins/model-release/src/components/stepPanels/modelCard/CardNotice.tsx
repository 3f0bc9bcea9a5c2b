import { useSession } from '../../../hooks/session/ReleaseSession';
import { Notice } from '../../common/Notice';

/** Warns whoever judges a model card that not all of it could be read as it was meant. */
export function CardNotice() {
  const { release } = useSession();
  const { frontMatterProblem } = release.modelCard;
  return frontMatterProblem ? (
    <Notice tone="soon">
      <p>
        The front matter of the model card is broken ({frontMatterProblem}). It
        was read line by line: check what is said of the card against its text.
      </p>
    </Notice>
  ) : null;
}
