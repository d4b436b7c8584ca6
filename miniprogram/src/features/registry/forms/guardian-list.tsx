// Who answers for the child: each with relation and capacity; found among the village's guardians or registered in place.
import { useState } from 'react';
import { capacities, relations } from '#shared/registry/child.ts';
import { RegisterGuardian } from '#shared/registry/contract.ts';
import { capacityNames } from '../../../kernel/file-names.ts';
import { newId } from '../../../kernel/phone.ts';
import { villageGuardians } from '../../../kernel/queries.ts';
import { useRead } from '../../../kernel/use-read.ts';
import { relationNames } from '../../../kernel/words.ts';
import { Box, Words } from '../../../ui/box.tsx';
import { Button, WordButton } from '../../../ui/button.tsx';
import { Field, TextLine } from '../../../ui/field.tsx';
import { ListRow } from '../../../ui/rows.tsx';
import { AskOne } from './asks.tsx';
import { checked, type Fault, faultAt } from './check.ts';
import { type GuardianFields, nobody, type PersonFields, rawPerson } from './fields.ts';
import { guardiansMeant } from './find-guardian.ts';
import { PersonAsks } from './person-asks.tsx';

type OneProps = Readonly<{
  one: GuardianFields;
  n: number;
  fault: Fault | undefined;
  onChange: (one: GuardianFields) => void;
  onRemove: () => void;
}>;

const Chosen = ({ one, n, fault, onChange, onRemove }: OneProps) => {
  const at = `responsibilities.${n}`;
  return (
    <Box className="group" id={`guardian-${n}`}>
      <Box className="group-head row">
        <Box className="grow">
          <Box className="b">{one.name}</Box>
          <Box className="sm c2">{one.fresh ? `${one.phone}，新登记` : one.phone}</Box>
        </Box>
        <WordButton id={`remove-${n}`} label={`去掉${one.name}`} onTap={onRemove}>
          去掉
        </WordButton>
      </Box>
      <AskOne
        id={`relation-${n}`}
        label="是孩子的"
        names={relationNames}
        codes={relations}
        chosen={one.relation}
        fault={faultAt(fault, `${at}.relation`)}
        onChoose={(relation) => onChange({ ...one, relation })}
      />
      <AskOne
        id={`capacity-${n}`}
        label="现在"
        names={capacityNames}
        codes={capacities}
        chosen={one.capacity}
        fault={faultAt(fault, `${at}.capacity`) ?? (fault?.field === at ? fault.words : undefined)}
        onChoose={(capacity) => onChange({ ...one, capacity })}
      />
    </Box>
  );
};

type FreshProps = Readonly<{
  village: string;
  name: string;
  onAdd: (one: GuardianFields) => void;
  onClose: () => void;
}>;

const Fresh = ({ village, name, onAdd, onClose }: FreshProps) => {
  const [person, setPerson] = useState<PersonFields>({
    ...nobody,
    name: /^[\dA-Za-z]*$/.test(name) ? '' : name,
  });
  const [fault, setFault] = useState<Fault>();
  const add = () => {
    const whole = checked(RegisterGuardian, { village, ...rawPerson(person) });
    if (!('data' in whole)) return setFault(whole);
    onAdd({
      guardianId: newId('guardian'),
      name: whole.data.name,
      phone: whole.data.phone,
      relation: undefined,
      capacity: undefined,
      fresh: person,
    });
  };
  return (
    <Box className="group" id="fresh-guardian">
      <Box className="group-head row">
        <Box className="b grow">登记新的监护人</Box>
        <WordButton id="fresh-close" onTap={onClose}>
          不登记
        </WordButton>
      </Box>
      <PersonAsks
        fields={person}
        fault={fault}
        onChange={(changed) => {
          setFault(undefined);
          setPerson(changed);
        }}
      />
      <Box className="blk">
        <Button id="fresh-add" kind="plain" onTap={add}>
          加上这位监护人
        </Button>
      </Box>
    </Box>
  );
};

type AddProps = Readonly<{
  village: string;
  taken: readonly string[];
  onAdd: (one: GuardianFields) => void;
}>;

const Add = ({ village, taken, onAdd }: AddProps) => {
  const { answer, state } = useRead(villageGuardians(village));
  const [words, setWords] = useState('');
  const [isFresh, setFresh] = useState(false);
  const meant = guardiansMeant(answer?.value.guardians ?? [], words, taken);
  const add = (one: GuardianFields) => {
    setWords('');
    setFresh(false);
    onAdd(one);
  };
  if (isFresh)
    return <Fresh village={village} name={words.trim()} onAdd={add} onClose={() => setFresh(false)} />;
  return (
    <>
      <Box className="blk">
        <Field label={taken.length === 0 ? '从村里已登记的人里找' : '再加一位'} htmlFor="guardian-search">
          <TextLine
            id="guardian-search"
            value={words}
            most={11}
            hint="名字、拼音首字母或电话尾号"
            onType={setWords}
          />
        </Field>
        {state === 'failed' && !answer && (
          <Box className="remark cap">没有取到村里的名单，可以直接登记新的。</Box>
        )}
        {words.trim() !== '' && answer && meant.length === 0 && (
          <Box id="no-guardian" className="remark cap">
            {`没有找到“${words.trim()}”。`}
          </Box>
        )}
      </Box>
      {meant.length > 0 && (
        <Box className="strip found">
          {meant.map(({ guardianId, name, phone, workplace }) => (
            <ListRow
              key={guardianId}
              id={`pick-${guardianId}`}
              end={<Words className="act b">选他</Words>}
              onTap={() => add({ guardianId, name, phone, relation: undefined, capacity: undefined })}
            >
              <Box>{name}</Box>
              <Box className="sub">{workplace ? `${phone}，在${workplace}` : phone}</Box>
            </ListRow>
          ))}
        </Box>
      )}
      <Box className="blk">
        <Button id="fresh" kind="plain" small onTap={() => setFresh(true)}>
          登记新的监护人
        </Button>
      </Box>
    </>
  );
};

const MOST = 6;

/** Everybody who answers for the child, and one more. */
export const GuardianList = ({
  village,
  list,
  fault,
  onChange,
}: Readonly<{
  village: string;
  list: readonly GuardianFields[];
  fault: Fault | undefined;
  onChange: (list: GuardianFields[]) => void;
}>) => (
  <Box>
    {list.map((one, n) => (
      <Chosen
        key={one.guardianId}
        one={one}
        n={n}
        fault={fault}
        onChange={(changed) => onChange(list.map((any, at) => (at === n ? changed : any)))}
        onRemove={() => onChange(list.filter((_, at) => at !== n))}
      />
    ))}
    {list.length < MOST && (
      <Add
        village={village}
        taken={list.map(({ guardianId }) => guardianId)}
        onAdd={(one) => onChange([...list, one])}
      />
    )}
  </Box>
);
