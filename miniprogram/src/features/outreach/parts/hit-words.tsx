// The words that were searched for stand out where they are found.
import { Words } from '../../../ui/box.tsx';
import { partsOf } from './marked.ts';

/** A text with what was searched for in weight and underlined. */
export const HitWords = ({ text, words }: { text: string; words: string }) => (
  <>
    {partsOf(text, words).map(({ at, part, isHit }) =>
      isHit ? (
        <Words key={at} className="hit">
          {part}
        </Words>
      ) : (
        <Words key={at}>{part}</Words>
      ),
    )}
  </>
);
