// On to the next question, back to the one before, and at the last the way to hand it in.
import { Box } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';

export type TurnProps = Readonly<{
  isFirst: boolean;
  isLast: boolean;
  onTurn: (by: 1 | -1) => void;
  onSubmit: () => void;
}>;

/** The two buttons; the first question has only one. */
export const TurnButtons = ({ isFirst, isLast, onTurn, onSubmit }: TurnProps) => (
  <Box className="turn">
    {!isFirst && (
      <Box className="turn-back">
        <Button id="previous" kind="plain" onTap={() => onTurn(-1)}>
          上一题
        </Button>
      </Box>
    )}
    <Box className="grow">
      {isLast ? (
        <Button id="submit" onTap={onSubmit}>
          交卷
        </Button>
      ) : (
        <Button id="next" onTap={() => onTurn(1)}>
          下一题
        </Button>
      )}
    </Box>
  </Box>
);
