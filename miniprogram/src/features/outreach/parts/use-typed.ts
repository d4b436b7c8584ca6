// What is typed into a search is asked for once the fingers rest, so that not every letter is a question.
import { useEffect, useState } from 'react';
import { later } from '../../../kernel/platform.ts';

const REST_MS = 300;

/** The words as they stood when nothing was typed for a moment; no words at once. */
export const useTyped = (words: string): string => {
  const trimmed = words.trim().replace(/\s+/g, ' ');
  const [rested, setRested] = useState(trimmed);
  useEffect(() => later(REST_MS, () => setRested(trimmed)), [trimmed]);
  return trimmed === '' ? '' : rested;
};
