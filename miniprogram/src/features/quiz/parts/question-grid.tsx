// Every question of an attempt by its number, with the word for how it stands; each is one tap away.
import { Box } from '../../../ui/box.tsx';
import { Tap } from '../../../ui/tap.tsx';

export type GridProps = Readonly<{
  count: number;
  /** The numbers, from 1, that are not answered. */
  unanswered: readonly number[];
  /** The number on the screen. */
  at: number;
  onGo: (n: number) => void;
}>;

const wordOf = (isOpen: boolean, isHere: boolean): string =>
  `${isHere ? '这题' : ''}${isOpen ? '未答' : '已答'}`;

/** The numbers. */
export const QuestionGrid = ({ count, unanswered, at, onGo }: GridProps) => (
  <Box id="grid" className="grid" role="group" label="题目一览">
    {Array.from({ length: count }, (_, index) => index + 1).map((n) => {
      const isOpen = unanswered.includes(n);
      const isHere = n === at;
      return (
        <Tap
          key={n}
          id={`go-${n}`}
          className={`cell ${isOpen ? '' : 'done'} ${isHere ? 'here' : ''}`}
          label={`第 ${n} 题，${isOpen ? '未答' : '已答'}`}
          onTap={() => onGo(n)}
        >
          <Box className="cell-n">{n}</Box>
          <Box className="cell-word">{wordOf(isOpen, isHere)}</Box>
        </Tap>
      );
    })}
  </Box>
);
