// The fields that the office may word: each with its count, what is wrong with it, and what is filled in when it goes.
import { Box, Words } from '../../../ui/box.tsx';
import { Field, TextLine } from '../../../ui/field.tsx';
import { SectionHead } from '../../../ui/rows.tsx';
import { lengthOf, mostIn, sayPlaceholders } from './field-words.ts';
import { nameOfField } from './seen-fields.ts';
import type { WordingHand } from './use-wording.ts';

// A contract takes so many; what is too long for the platform is said rather than cut off.
const MOST_TYPED = 60;

const Count = ({ field, words }: { field: string; words: string }) => {
  const length = lengthOf(words);
  const most = mostIn(field);
  return (
    <Words id={`count-${field}`} className={length > most ? 'wording-count sm late' : 'wording-count sm c3'}>
      {`${length}/${most}`}
    </Words>
  );
};

/** The fields. */
export const WordFields = ({ hand }: { hand: WordingHand }) => (
  <Box id="word-fields">
    <SectionHead title="微信里写的话" note={<Words>存好以前，只有您看得见</Words>} />
    <Box className="card in">
      {Object.entries(hand.fields).map(([field, words]) => (
        <Box key={field} className="blank wording-field">
          <Field label={nameOfField(field)} htmlFor={`word-${field}`} fault={hand.faultOf(field)}>
            <TextLine
              id={`word-${field}`}
              value={words}
              most={MOST_TYPED}
              hint={hand.own[field] ?? ''}
              onType={(typed) => hand.type(field, typed)}
              onEnter={hand.save}
            />
          </Field>
          <Count field={field} words={words} />
        </Box>
      ))}
      {sayPlaceholders(hand.own).map((words) => (
        <Box key={words} className="cap wording-note">
          {words}
        </Box>
      ))}
    </Box>
  </Box>
);
