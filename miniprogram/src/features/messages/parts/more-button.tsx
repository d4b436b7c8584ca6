// The next page of a list is one tap away, and says so where it could not be had.
import { Box } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import type { Paged } from './use-paged.ts';

type MoreProps = Pick<Paged<unknown>, 'hasMore' | 'busy' | 'isMissed' | 'more'> & Readonly<{ id: string }>;

/** Nothing where there is no more. */
export const MoreButton = ({ id, hasMore, busy, isMissed, more }: MoreProps) =>
  hasMore ? (
    <Box className="more-told">
      <Button id={id} kind="plain" small onTap={more}>
        {busy ? '正在取' : '再往前看'}
      </Button>
      {isMissed && (
        <Box className="fault" role="alert">
          没有取到，看看网络再点一次。
        </Box>
      )}
    </Box>
  ) : null;
