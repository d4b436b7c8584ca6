// A family says that it knows, asks to be called, or that the child needs help: one tap each, in every conversation about a child.
import { useState } from 'react';
import type { AskForCall } from '#shared/notifications/call.ts';
import type { Talk } from '#shared/notifications/views.ts';
import { noteMessageRead } from '../../../kernel/phone.ts';
import { sayBriefly } from '../../../kernel/ways.ts';
import { Box } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import { Tap } from '../../../ui/tap.tsx';
import { contactFor } from './contact.ts';
import { HelpSheet } from './help-sheet.tsx';
import { NoteSheet } from './note-sheet.tsx';
import { askForCall } from './say-in-talk.ts';
import { isAwaitingCall, unknownIn } from './shown-talk.ts';
import type { TalkInHand } from './use-talk.ts';

/** So many of the newest are said to be known by one tap. */
const MOST_KNOWN = 10;

type DockProps = Readonly<{ childId: string; talk: Talk; inHand: TalkInHand }>;

/** The three, and the few words where the county takes any. */
export const TalkDock = ({ childId, talk, inHand: { shown, known } }: DockProps) => {
  const [open, setOpen] = useState<'help' | 'note'>();
  const name = talk.name ?? '孩子';
  const close = () => setOpen(undefined);
  const ask = (given: Omit<AskForCall, 'childId'>, words: string): void => {
    if (askForCall(name, { childId, ...given })) sayBriefly(words);
    close();
  };
  const know = (): void => {
    const unknown = unknownIn(talk, known).slice(0, MOST_KNOWN);
    for (const { messageId } of unknown) noteMessageRead(childId, messageId);
    sayBriefly(unknown.length > 0 ? '记下了，您知道了' : '都记下了');
  };
  const askForReturn = (): void => {
    if (isAwaitingCall(shown)) sayBriefly('已经请过了，等回电就行');
    else ask({ reason: 'call_back' }, '请好了，儿童主任会打给您');
  };
  return (
    <Box className="talk-dock">
      <Box className="talk-asks">
        <Button id="talk-know" kind="plain" onTap={know}>
          我知道了
        </Button>
        <Button id="talk-call-back" kind="plain" onTap={askForReturn}>
          请回电话
        </Button>
        <Tap id="talk-help" className="btn plain help" onTap={() => setOpen('help')}>
          孩子需要帮助
        </Tap>
      </Box>
      {talk.takesNotes && (
        <Button id="talk-note-open" kind="bare" small onTap={() => setOpen('note')}>
          写一句话给儿童主任
        </Button>
      )}
      {open === 'help' && (
        <HelpSheet
          name={name}
          contact={contactFor(childId)}
          onAsk={() => ask({ reason: 'needs_help' }, '已告诉儿童主任')}
          onClose={close}
        />
      )}
      {open === 'note' && (
        <NoteSheet onSend={(note) => ask({ reason: 'note', note }, '写好了，送给儿童主任')} onClose={close} />
      )}
    </Box>
  );
};
