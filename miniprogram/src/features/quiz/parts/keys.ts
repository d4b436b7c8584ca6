// At a desk an attempt is sat with the keyboard: digits choose, arrows move, one key takes back.
import type { AskedQuestion, Chosen, OptionKey } from '#shared/outreach/questions.ts';
import { afterMove, afterTap, afterUndo } from './choosing.ts';

/** What a key comes to: another choice, another question, or another option in focus. */
export type KeyAct =
  | Readonly<{ does: 'choose'; chosen: Chosen }>
  | Readonly<{ does: 'turn'; by: 1 | -1 }>
  | Readonly<{ does: 'focus'; key: OptionKey }>;

const upOrDown = (
  { kind, options }: AskedQuestion,
  chosen: Chosen,
  focused: OptionKey | undefined,
  by: 1 | -1,
): KeyAct | undefined => {
  if (kind === 'order' && focused !== undefined && chosen.includes(focused))
    return { does: 'choose', chosen: afterMove(chosen, focused, by) };
  const keys = options.map(({ key }) => key);
  const at = focused === undefined ? (by > 0 ? -1 : keys.length) : keys.indexOf(focused);
  const next = keys[at + by];
  return next === undefined ? undefined : { does: 'focus', key: next };
};

/** What this key does to this question; nothing where it means nothing here. `focused` is the option the keyboard is on. */
export const actOfKey = (
  pressed: string,
  question: AskedQuestion,
  chosen: Chosen,
  focused: OptionKey | undefined,
): KeyAct | undefined => {
  switch (pressed) {
    case 'ArrowRight':
      return { does: 'turn', by: 1 };
    case 'ArrowLeft':
      return { does: 'turn', by: -1 };
    case 'ArrowDown':
      return upOrDown(question, chosen, focused, 1);
    case 'ArrowUp':
      return upOrDown(question, chosen, focused, -1);
    case 'Backspace':
      return question.kind === 'order' && chosen.length > 0
        ? { does: 'choose', chosen: afterUndo(chosen) }
        : undefined;
  }
  const option = /^[1-8]$/.test(pressed) ? question.options[Number(pressed) - 1] : undefined;
  return option && { does: 'choose', chosen: afterTap(question, chosen, option.key) };
};

/** The keys in one sentence, as they work on this kind of question. */
export const sayKeys = ({ kind, options }: AskedQuestion): string =>
  kind === 'order'
    ? `按 1 到 ${options.length} 依次排，上下键把排好的挪前挪后，退格键撤回`
    : `按 1 到 ${options.length} 选，左右键换题`;
