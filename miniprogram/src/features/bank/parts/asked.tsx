// A question as a taker sees it; beside what is right stands the word for it, since no colour says anything alone.
import type { AskedQuestion, OptionKey, QuestionKind } from '#shared/outreach/questions.ts';
import { questionKindNames } from '../../../kernel/policy-words.ts';
import { Box, Words } from '../../../ui/box.tsx';
import { Icon } from '../../../ui/icon.tsx';

export type AskedProps = Readonly<{
  question: Pick<AskedQuestion, 'kind' | 'asks' | 'options'>;
  /** Stands before the kind: 第 3 题. */
  before?: string;
  /** Marks what is right; without it nothing tells. */
  right?: readonly OptionKey[];
  because?: string | undefined;
}>;

const shapeOf = (kind: QuestionKind): string => (kind === 'multiple' ? 'tick' : 'tick round');

const Mark = ({ kind, place }: { kind: QuestionKind; place: number }) =>
  kind === 'order' ? (
    <Box className="place">{place < 0 ? '' : place + 1}</Box>
  ) : (
    <Box className={place < 0 ? shapeOf(kind) : `${shapeOf(kind)} on`}>
      {place >= 0 && <Icon name="tick" tone="white" size="xs" heavy />}
    </Box>
  );

const HINTS: Readonly<Record<QuestionKind, string>> = {
  single: '',
  multiple: '，可以选几个',
  true_false: '',
  order: '，按先后排',
};

/** The question, its options, and where they are shown what is right and why. */
export const Asked = ({ question: { kind, asks, options }, before, right, because }: AskedProps) => (
  <Box className="asked">
    <Box className="cap">{`${before ? `${before}，` : ''}${questionKindNames[kind]}${HINTS[kind]}`}</Box>
    <Box className="asked-asks">{asks}</Box>
    <Box className={options.length === 0 ? '' : 'asked-options'}>
      {options.map(({ key, says }) => {
        const place = right?.indexOf(key) ?? -1;
        const isRight = place >= 0 && kind !== 'order';
        return (
          <Box key={key} className={isRight ? 'asked-option on' : 'asked-option'}>
            <Mark kind={kind} place={place} />
            <Box className="grow">{says}</Box>
            {isRight && <Words className="asked-right">答案</Words>}
          </Box>
        );
      })}
    </Box>
    {because !== undefined && (
      <Box className="asked-because">
        <Words className="b">解析</Words>
        <Box className="keep">{because}</Box>
      </Box>
    )}
  </Box>
);
