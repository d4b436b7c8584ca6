// What cannot be taken back is asked once more: one person's act, or the ticks of everybody whose scan waits.
import { FormSheet } from '../../access/form/form-sheet.tsx';
import { askAct } from './room-words.ts';
import type { DoorActs, ToDo } from './use-door-acts.ts';

type AskProps = Readonly<{ todo: readonly ToDo[]; acts: DoorActs; onClose: () => void }>;

const askAll = (todo: readonly ToDo[]) => {
  const names = [...new Set(todo.map(({ line }) => line.name))];
  return {
    title: `${names.length}\u00a0个人都在场`,
    says: `${names.join('、')}。他们扫的码都算数，核对以后不能撤回。有谁不在场的，先单独核对。`,
    word: '全部勾上',
  };
};

/** The question; one that goes wrong stays open and says why. */
export const AskSheet = ({ todo, acts, onClose }: AskProps) => {
  const [first] = todo;
  if (!first) return null;
  const { title, says, word } = todo.length === 1 ? askAct(first.line.name, first.act) : askAll(todo);
  const isBusy = acts.left > 0;
  return (
    <FormSheet
      id="ask-act"
      title={title}
      says={isBusy && todo.length > 1 ? `还有 ${acts.left}\u00a0条在送出，请不要离开。` : says}
      trouble={acts.trouble}
      busy={isBusy}
      word={word}
      onDo={() => acts.run(todo, onClose)}
      onClose={onClose}
      closeWord="先不办"
    />
  );
};
