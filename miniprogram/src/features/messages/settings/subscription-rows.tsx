// What each subscription brings, what is left of it and until when; one tap brings more.
import { subscriptions } from '#shared/notifications/subscriptions.ts';
import type { Allowance } from '#shared/notifications/views.ts';
import { clock } from '../../../kernel/phone.ts';
import { Box } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/rows.tsx';
import { type Allowing, askedIn, sayInWechat, sayLeft, sayMore } from '../parts/strip-words.ts';
import { useAskForMore } from '../parts/use-allowing.ts';

const Left = ({ allowance, lasts }: { allowance: Allowance; lasts: boolean }) => {
  if (lasts && allowance.accepted) return <Box className="sub b">一直能收到</Box>;
  const isShort = allowance.balance === 0 || allowance.silentFrom <= clock.today();
  return (
    <Box className={isShort ? 'sm late' : 'sm b'}>
      {lasts ? '还没有允许' : sayLeft(allowance, clock.today())}
    </Box>
  );
};

/** The subscriptions of the role. */
export const SubscriptionRows = ({ allowing }: { allowing: Allowing }) => {
  const { ask, off } = useAskForMore();
  const asks = askedIn(allowing);
  return (
    <Card id="subscriptions">
      {allowing.allowances.map((allowance) => (
        <Box key={allowance.subscription} className="li" id={`subscription-${allowance.subscription}`}>
          <Box className="grow">
            <Box className="b">{subscriptions[allowance.subscription].title}</Box>
            <Box className="sub">{subscriptions[allowance.subscription].brings}</Box>
            <Left allowance={allowance} lasts={allowing.lasts(allowance.subscription)} />
          </Box>
        </Box>
      ))}
      {allowing.canAsk && asks.length > 0 ? (
        <Box className="ask-more">
          <Button id="ask-more" onTap={() => ask(asks)}>
            {`续收，${sayMore(asks, allowing.lasts)}`}
          </Button>
          {off !== undefined && <Box className="fault">{off}</Box>}
        </Box>
      ) : (
        !allowing.canAsk && (
          <Box id="allow-in-wechat" className="li sm c2 keep-all">
            {`${sayInWechat(allowing.allowances)}。`}
          </Box>
        )
      )}
    </Card>
  );
};
