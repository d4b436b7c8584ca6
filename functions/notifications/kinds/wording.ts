// The kind of stream of how one template is worded.
import { defineKind } from '#functions/kernel/kind.ts';
import { type Wording, WordingCommand, WordingNeeds, wordingDecider } from '../decide/wording.ts';
import { WordingEvent } from '../events/wording.ts';
import { wordingEntry } from '../project/wording.ts';

const shown = ({ version, fields }: Wording) => ({
  version,
  fields: { ...fields },
  own: fields !== undefined,
});

export const wording = defineKind({
  id: 'template',
  command: WordingCommand,
  needs: { shape: WordingNeeds },
  event: WordingEvent,
  decider: wordingDecider,
  caller: shown,
  projections: (define) => [define(wordingEntry)],
  react: () => [],
});
