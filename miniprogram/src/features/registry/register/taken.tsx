// A number that has a file already leads there: to the file itself, or to asking its town for it.
import { useState } from 'react';
import { Found } from '#shared/registry/file.ts';
import { api } from '../../../kernel/phone.ts';
import { registryPaths } from '../../../kernel/queries.ts';
import { openChild, sayBriefly } from '../../../kernel/ways.ts';
import { Banner } from '../../../ui/banner.tsx';
import { saveToFile } from '../forms/save-file.ts';

export type Taken = Exclude<Found, { found: 'nowhere' }>;

/** Where a number already has a file; undefined where it has none, or where nobody could say. */
export const lookForFile = async (idNumber: string): Promise<Taken | undefined> => {
  const answer = await api.send(registryPaths.find, { idNumber }, Found);
  return answer.kind === 'ok' && answer.value.found !== 'nowhere' ? answer.value : undefined;
};

export type TakenNoteProps = Readonly<{ taken: Taken; name: string; village: string; onAsked: () => void }>;

/** What to do with a number that is taken. */
export const TakenNote = ({ taken, name, village, onAsked }: TakenNoteProps) => {
  const [asked, setAsked] = useState(false);
  if (taken.found === 'here')
    return (
      <Banner
        id="taken"
        icon="attention"
        warn
        bold="这个证件号码已经建过档"
        plain={`${taken.name}，${taken.villageName}${taken.open ? '' : '，已结案'}。不用再建。`}
        action={{ word: '打开档案', onTap: () => openChild(taken.childId) }}
      />
    );
  const ask = () => {
    const kept = saveToFile({ childId: taken.childId, name, what: 'ask', data: { village } });
    if (kept !== 'kept') return;
    setAsked(true);
    sayBriefly('已请那边转档案');
    onAsked();
  };
  return (
    <Banner
      id="taken"
      icon="attention"
      warn
      bold="这个证件号码在别的镇建过档"
      plain={
        asked ? '已请那边的督导员办，转来以后在名单里。' : '一个孩子只有一份档案，请那边转来，经过都在。'
      }
      {...(!asked && { action: { word: '请那边转来', onTap: ask } })}
    />
  );
};
