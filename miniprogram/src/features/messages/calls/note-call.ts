// How a call went is written down at once, stays on the phone for a few seconds, and may be taken back until it goes.
import type { CallLine } from '#shared/notifications/views.ts';
import { officePaths } from '../../../kernel/office-queries.ts';
import { clock, newId, outbox } from '../../../kernel/phone.ts';
import { sayBriefly } from '../../../kernel/ways.ts';
import { nameOf } from './call-words.ts';
import type { Noted, Outcome } from './shown-calls.ts';

/** Writes it down. */
export const noteCall = (line: CallLine, outcome: Outcome): void => {
  const isHandedOn = outcome === 'handed_on';
  const kept = outbox.save({
    commandId: newId('command'),
    stream: `notifications/${line.callId}`,
    path: officePaths.call(line.callId, isHandedOn ? 'hand-on' : 'finish'),
    data: isHandedOn ? {} : { outcome },
    madeAt: clock.at(),
    about: {
      callId: line.callId,
      name: nameOf(line),
      what: isHandedOn ? 'hand_on_call' : 'finish_call',
    },
    held: true,
  });
  if (kept !== 'kept') sayBriefly('没有存下，请再点一次');
};

/** Takes it back; says so where it has gone. */
export const takeBack = ({ commandId }: Noted): void => {
  if (!outbox.takeBack(commandId)) sayBriefly('已经送出，撤不回来了');
};
