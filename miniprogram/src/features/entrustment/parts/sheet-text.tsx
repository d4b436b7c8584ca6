// The whole text of a sheet, word for word as it is signed, in a size that can be read, with a mark at the end of each part.
import { createElement } from 'react';
import { Box, Words } from '../../../ui/box.tsx';
import { partsOf, type ShownSheetLine } from './sheet-lines.ts';

/** The ids of the marks, one at the end of each part, in their order. */
export const marksOf = (id: string, lines: readonly ShownSheetLine[]): readonly string[] =>
  partsOf(lines).map((_, n) => `${id}-end-${n}`);

export type SheetTextProps = Readonly<{
  id: string;
  lines: readonly ShownSheetLine[];
  /** The line that is being read aloud, by its place. */
  reading?: number | undefined;
}>;

type LineProps = Readonly<{ line: ShownSheetLine; reading: number | undefined; head?: true }>;

const Line = ({ line: { at, kind, name, words }, reading, head }: LineProps) => (
  <Box
    {...(head && { as: 'h2' as const })}
    className={`sheet-line as-${kind} ${at === reading ? 'read' : ''}`}
  >
    {name !== '' && <Words className="name">{name}</Words>}
    {words}
  </Box>
);

const Parts = ({ id, lines, reading }: SheetTextProps) => (
  <>
    {partsOf(lines).map(({ head, lines: under }, n) => (
      <Box key={head.at}>
        <Line line={head} reading={reading} head />
        {under.map((line) => (
          <Line key={line.at} line={line} reading={reading} />
        ))}
        <Box id={`${id}-end-${n}`} className="sheet-end" />
      </Box>
    ))}
  </>
);

/** The text; with a keyboard it takes the focus, so that the keys scroll it. */
export const SheetText = (props: SheetTextProps) =>
  process.env.TARO_ENV === 'h5' ? (
    createElement(
      'section',
      { id: props.id, className: 'sheet-text', tabIndex: 0, 'aria-label': '确认书全文' },
      <Parts {...props} />,
    )
  ) : (
    <Box id={props.id} className="sheet-text">
      <Parts {...props} />
    </Box>
  );
