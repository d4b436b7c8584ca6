// The option that the keyboard is on, and the way to put it on another.
import { type OptionKey, optionKeys } from '#shared/outreach/questions.ts';
import { inBrowser } from '../../../kernel/platform.ts';
import { optionId } from '../parts/option-rows.tsx';

/** The option in focus; none where the keyboard is elsewhere. */
export const focusedOption = (): OptionKey | undefined => {
  const id = inBrowser ? window.document.activeElement?.id : undefined;
  return optionKeys.find((key) => optionId(key) === id);
};

/** Puts the keyboard there. */
export const focusOn = (id: string): void => {
  if (inBrowser) window.document.getElementById(id)?.focus();
};
