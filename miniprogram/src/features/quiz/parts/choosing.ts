// What one tap or one key does to what is chosen, by kind of question.
import type { AskedQuestion, Chosen, OptionKey } from '#shared/outreach/questions.ts';

/** After a tap on an option: one of them, any number of them, or the next in the order; one that is in the order is taken out. */
export const afterTap = (
  { kind, options }: Pick<AskedQuestion, 'kind' | 'options'>,
  chosen: Chosen,
  key: OptionKey,
): Chosen => {
  if (kind === 'single' || kind === 'true_false') return [key];
  const others = chosen.filter((one) => one !== key);
  const after = others.length === chosen.length ? [...chosen, key] : others;
  if (kind === 'order') return after;
  const inKeys = options.map((option) => option.key).sort();
  return inKeys.filter((one) => after.includes(one));
};

/** The order without the one that was put last. */
export const afterUndo = (chosen: Chosen): Chosen => chosen.slice(0, -1);

/** The order with one of its options a place earlier or later; at either end it stays. */
export const afterMove = (chosen: Chosen, key: OptionKey, by: 1 | -1): Chosen => {
  const from = chosen.indexOf(key);
  const to = from + by;
  const other = chosen[to];
  if (from < 0 || other === undefined) return chosen;
  return chosen.map((one, n) => (n === from ? other : n === to ? key : one));
};

/** What is still to be done of a question, in a few words. */
export const sayChosen = ({ kind, options }: AskedQuestion, chosen: Chosen): string => {
  switch (kind) {
    case 'single':
    case 'true_false':
      return '选一个';
    case 'multiple':
      return '对的都选上';
    case 'order':
      if (chosen.length === 0) return '按先后点，先点的排在前';
      return chosen.length < options.length
        ? `还有 ${options.length - chosen.length} 项没排，接着点`
        : '排好了，点一下可以拿出来重排';
  }
};
