// Where a number's file lies, and the one thing to do about it.
import { useState } from 'react';
import type { Session } from '#shared/access/sign-in.ts';
import type { Found } from '#shared/registry/file.ts';
import { openChild, openRegister, sayBriefly } from '../../../kernel/ways.ts';
import { Box, Sep } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/rows.tsx';
import { saveToFile } from '../forms/save-file.ts';
import { VillagePick } from '../forms/village-pick.tsx';
import { GlassSheet } from './glass-sheet.tsx';

type Elsewhere = Extract<Found, { found: 'elsewhere' }>;

const Here = ({ found }: { found: Extract<Found, { found: 'here' }> }) => (
  <Card id="found-here" padded>
    <Box className="b">{found.name}</Box>
    <Box className="sm c2" style={{ paddingBottom: 12 }}>
      {found.villageName}
      {!found.open && (
        <>
          <Sep />
          已结案
        </>
      )}
    </Box>
    <Button id="found-open" onTap={() => openChild(found.childId)}>
      打开档案
    </Button>
  </Card>
);

const Ask = ({ found, session }: { found: Elsewhere; session: Session }) => {
  const [village, setVillage] = useState(session.role === 'director' ? session.region : '');
  const [fault, setFault] = useState<string>();
  const [asked, setAsked] = useState(false);
  const ask = () => {
    if (village === '') return setFault('还差一项：转到哪个村');
    const kept = saveToFile({
      childId: found.childId,
      name: '一个孩子',
      what: 'ask',
      data: { village },
    });
    if (kept !== 'kept') return setFault('没有存下，请再试一次');
    setAsked(true);
    sayBriefly('已请那边转档案');
  };
  if (asked)
    return (
      <Box id="asked" className="sm b">
        已请那边的督导员办，转来以后在名单里。
      </Box>
    );
  return (
    <>
      {session.role !== 'director' && (
        <Box className="inset">
          <VillagePick
            label="孩子现在住在我们镇的"
            region={session.region}
            chosen={village}
            fault={fault}
            onChoose={(chosen) => {
              setFault(undefined);
              setVillage(chosen);
            }}
          />
        </Box>
      )}
      <Box className="gap">
        <Button id="ask-for-file" onTap={ask}>
          请那边把档案转来
        </Button>
      </Box>
    </>
  );
};

const ElsewhereCard = ({ found, session }: { found: Elsewhere; session: Session }) => {
  const [breaking, setBreaking] = useState(false);
  return (
    <Card id="found-elsewhere" padded>
      <Box className="b">档案在别的镇</Box>
      <Box className="sm c2">一个孩子只有一份档案。孩子搬来了，请那边转来，经过都在。</Box>
      <Ask found={found} session={session} />
      {session.role === 'supervisor' && (
        <Box className="gap" id="glass-offer">
          <Box className="sm c2 said">孩子有危险，等不及转来：</Box>
          <Button id="open-glass" kind="plain" onTap={() => setBreaking(true)}>
            紧急打开
          </Button>
        </Box>
      )}
      {breaking && <GlassSheet childId={found.childId} onClose={() => setBreaking(false)} />}
    </Card>
  );
};

const Nowhere = ({ session }: { session: Session }) => (
  <Card id="found-nowhere" padded>
    <Box className="b">全市都没有这个号码的档案</Box>
    <Box className="sm c2">请再核对一遍号码。没错的话，孩子还没有建档。</Box>
    {session.role === 'director' && (
      <Box className="gap">
        <Button id="found-register" onTap={() => openRegister(session.region)}>
          建档
        </Button>
      </Box>
    )}
  </Card>
);

/** The answer to a search. */
export const Result = ({ found, session }: { found: Found; session: Session }) => {
  if (found.found === 'here') return <Here found={found} />;
  if (found.found === 'elsewhere') return <ElsewhereCard found={found} session={session} />;
  return <Nowhere session={session} />;
};
