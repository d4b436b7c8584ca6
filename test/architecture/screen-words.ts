// Whatever a person reads is plain and courteous: 您, no exclamation marks, no chatter, no talk of the machine.
import { isCode, type Rule, withoutComments } from './source-tree.ts';

const CHINESE = /[^\n'"`<>]*[\u4e00-\u9fff][^\n'"`<>]*/g;
const UNWANTED = /系统|[哦呢你！]|(?<![父母双探])亲(?![属人戚自子友笔生])|[\u4e00-\u9fff]!/;

/** No Chinese text of the phone, the contracts or the functions breaks the tone. */
export const plainWords: Rule = (files) => {
  const spoken = files.filter(
    (file) => isCode(file) && /^(?:miniprogram\/src|shared|functions)\//.test(file.path),
  );
  const texts = spoken.flatMap(({ path, text }) =>
    [...withoutComments(text).matchAll(CHINESE)].map(([words]) => ({ path, words: words.trim() })),
  );
  return {
    checked: texts.map(({ words }) => words),
    violations: texts
      .filter(({ words }) => UNWANTED.test(words))
      .map(({ path, words }) => `${path}: ${words}`),
  };
};
