// A message as a card: what it says, the one thing to do about it or the answers it offers, and why it came.
import type { Role } from '#shared/kernel/access.ts';
import type { FixedReply } from '#shared/notifications/template.ts';
import { templateOf } from '#shared/notifications/templates.ts';
import type { Card } from '#shared/notifications/views.ts';
import { wayTo } from '../../../kernel/message-ways.ts';
import { sayClock } from '../../../kernel/say.ts';
import { Box, Sep, Words } from '../../../ui/box.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Tap } from '../../../ui/tap.tsx';
import { wordsOfCard } from './card-words.ts';
import { replyTo } from './say-in-talk.ts';
import { repliesFor } from './shown-talk.ts';

type CardProps = Readonly<{
  talk: string;
  card: Card;
  role: Role;
  onWhy: (card: Card) => void;
}>;

const Action = ({ card, role }: Pick<CardProps, 'card' | 'role'>) => {
  const template = templateOf(card.template);
  const way = template && wayTo(template.page, card.about, role);
  if (!template || !way) return null;
  return (
    <Tap id={`do-${card.messageId}`} className="talk-do" onTap={way}>
      <Box className="grow">{template.action}</Box>
      <Icon name="onward" tone="act" size="s" />
    </Tap>
  );
};

type RepliesProps = Pick<CardProps, 'talk' | 'card'> & Readonly<{ replies: readonly FixedReply[] }>;

const Replies = ({ talk, card, replies }: RepliesProps) => (
  <Box className="talk-replies" role="radiogroup" label="回答">
    {replies.map(({ key, label }) => {
      const on = key === card.reply;
      return (
        <Tap
          key={key}
          id={`reply-${card.messageId}-${key}`}
          className={on ? 'talk-reply on' : 'talk-reply'}
          role="radio"
          chosen={on}
          onTap={() => on || replyTo(talk, wordsOfCard(card).title, card.messageId, key)}
        >
          {on && <Icon name="tick" tone="act" size="xs" heavy />}
          {label}
        </Tap>
      );
    })}
  </Box>
);

/** The card. */
export const TalkCard = ({ talk, card, role, onWhy }: CardProps) => {
  const { title, text } = wordsOfCard(card);
  const replies = repliesFor(card, role);
  return (
    <Box id={`card-${card.messageId}`} className="talk-from">
      <Box className="talk-face ours">护</Box>
      <Box className="talk-said">
        <Box className="talk-card">
          <Box className="talk-words">
            <Box as="h2" className="b">
              {title}
            </Box>
            <Box className="sm c2 keep-all">{text}</Box>
          </Box>
          {replies.length > 0 ? (
            <Replies talk={talk} card={card} replies={replies} />
          ) : (
            <Action card={card} role={role} />
          )}
        </Box>
        <Tap id={`why-${card.messageId}`} className="talk-why" onTap={() => onWhy(card)}>
          <Words className="unseen">{title}</Words>
          {sayClock(card.at)}
          {card.readAt !== undefined && (
            <>
              <Sep />
              <Words>看过了</Words>
            </>
          )}
          <Sep />
          <Words className="act">为什么收到</Words>
        </Tap>
      </Box>
    </Box>
  );
};
