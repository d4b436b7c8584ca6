// When the visit was and of which kind: today and routine unless one says otherwise.
import { useState } from 'react';
import { addDays } from '#shared/kernel/time.ts';
import { visitKinds } from '#shared/visits/contract.ts';
import { sayDate } from '../../../kernel/say.ts';
import { visitKindNames } from '../../../kernel/words.ts';
import { Box, Sep, Words } from '../../../ui/box.tsx';
import { WordButton } from '../../../ui/button.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { DateLine } from '../../../ui/field.tsx';
import type { VisitForm } from './visit-form.ts';

export type DateAndKindProps = Readonly<{
  name: string;
  form: VisitForm;
  openedOn: string;
  today: string;
  fault: string | undefined;
  onChange: (fields: Partial<VisitForm>) => void;
}>;

type When = 'today' | 'yesterday' | 'other';

const whenOf = (on: string, today: string): When =>
  on === today ? 'today' : on === addDays(today, -1) ? 'yesterday' : 'other';

/** One line that opens to be changed. */
export const DateAndKind = ({ name, form, openedOn, today, fault, onChange }: DateAndKindProps) => {
  const [open, setOpen] = useState(false);
  const [asked, setAsked] = useState<When>();
  const when = asked ?? whenOf(form.visitedOn, today);
  const choose = (next: When) => {
    setAsked(next);
    if (next !== 'other') onChange({ visitedOn: next === 'today' ? today : addDays(today, -1) });
  };
  return (
    <Box>
      <Box className="meta">
        <Words className="b who-name">{name}</Words>
        <Box className="grow sm c2" id="visit-when">
          {form.visitedOn === today ? '今天 ' : ''}
          {sayDate(form.visitedOn, today)}
          <Sep />
          {visitKindNames[form.kind]}
        </Box>
        <WordButton id="change-when" onTap={() => setOpen(!open)}>
          {open ? '收起' : '改'}
        </WordButton>
      </Box>
      {(open || fault !== undefined) && (
        <Box className="when">
          <Choice
            id="visit-on"
            label="走访日期"
            options={[
              { value: 'today', name: '今天' },
              { value: 'yesterday', name: '昨天' },
              { value: 'other', name: '其他日子' },
            ]}
            chosen={[when]}
            onChoose={choose}
          />
          {when === 'other' && (
            <Box style={{ paddingTop: 8 }}>
              <DateLine
                id="visit-date"
                label="走访日期"
                value={form.visitedOn}
                from={openedOn}
                to={today}
                onPick={(visitedOn) => onChange({ visitedOn })}
              />
            </Box>
          )}
          {fault !== undefined && (
            <Box className="fault" role="alert">
              {fault}
            </Box>
          )}
          <Box style={{ paddingTop: 12 }}>
            <Choice
              id="visit-kind"
              label="走访类型"
              options={visitKinds.map((value) => ({ value, name: visitKindNames[value] }))}
              chosen={[form.kind]}
              onChoose={(kind) => onChange({ kind })}
            />
          </Box>
        </Box>
      )}
    </Box>
  );
};
