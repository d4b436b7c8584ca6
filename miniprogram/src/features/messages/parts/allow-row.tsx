// After something that will have news, one row offers that the news comes on WeChat.
import { subscriptions } from '#shared/notifications/subscriptions.ts';
import type { SubscriptionKey } from '#shared/notifications/template.ts';
import { Box } from '../../../ui/box.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Tap } from '../../../ui/tap.tsx';
import { sayMore } from './strip-words.ts';
import { useAllowing, useAskForMore } from './use-allowing.ts';

/** The row; nothing where more is not needed, or cannot be asked for here. */
export const AllowRow = ({ subscription }: { subscription: SubscriptionKey }) => {
  const allowing = useAllowing();
  const { ask, off } = useAskForMore();
  const short = allowing?.allowances.find((one) => one.subscription === subscription && one.askNow);
  if (!allowing?.canAsk || !short) return null;
  return (
    <Box className="card gap">
      <Tap id={`allow-${subscription}`} className="allow-row" onTap={() => ask([short])}>
        <Icon name="bell" size="s" tone="act" />
        <Box className="grow">
          <Box className="act b">下次也在微信提醒我</Box>
          <Box className="sm c2 keep-all">
            {off ?? `${subscriptions[subscription].brings}。点一下，${sayMore([short], allowing.lasts)}`}
          </Box>
        </Box>
      </Tap>
    </Box>
  );
};
