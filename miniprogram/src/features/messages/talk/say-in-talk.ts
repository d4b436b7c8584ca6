// What is said in a conversation is on the phone before anything is sent, so that no cry for help is lost without a network.
import type { AskForCall } from '#shared/notifications/call.ts';
import { messagePaths } from '../../../kernel/message-queries.ts';
import { clock, newId, outbox } from '../../../kernel/phone.ts';
import { sayBriefly } from '../../../kernel/ways.ts';

const things = { needs_help: 'ask_help', call_back: 'ask_call', note: 'ask_note' } as const;

const keptOrSaid = (kept: ReturnType<typeof outbox.save>): boolean => {
  if (kept === 'kept') return true;
  sayBriefly(kept === 'no_room' ? '手机存满了，没有存下。急事请打电话' : '登录已到时间，请重新登录');
  return false;
};

/** Asks to be called, or for help; true once it is on the phone. */
export const askForCall = (name: string, ask: AskForCall): boolean => {
  const callId = newId('call');
  return keptOrSaid(
    outbox.save({
      commandId: newId('command'),
      stream: `notifications/${callId}`,
      path: messagePaths.ask(callId),
      about: { talk: ask.childId, name, what: things[ask.reason] },
      data: ask,
      madeAt: clock.at(),
    }),
  );
};

/** Gives a card one of its answers. */
export const replyTo = (talk: string, title: string, messageId: string, reply: string): boolean =>
  keptOrSaid(
    outbox.save({
      commandId: newId('command'),
      stream: `notifications/${messageId}`,
      path: messagePaths.read(messageId),
      about: { talk, name: title, what: 'reply' },
      data: { reply },
      madeAt: clock.at(),
    }),
  );
