// What is done to a file as a whole: moved, closed, opened again; what follows is said before it is saved.
import * as z from 'zod/mini';
import { townOf } from '#shared/kernel/region.ts';
import { CloseChild, closingReasons, MoveChild, ReopenChild } from '#shared/registry/contract.ts';
import type { ChildFile } from '#shared/registry/file.ts';
import { spokenName } from '#shared/registry/regions.ts';
import { closingNames } from '../../../kernel/file-names.ts';
import { clock } from '../../../kernel/phone.ts';
import { townAsked } from '../../../kernel/queries.ts';
import { sayDate } from '../../../kernel/say.ts';
import { useRead } from '../../../kernel/use-read.ts';
import { AskDay, AskOne, AskText } from '../forms/asks.tsx';
import { checked, faultAt } from '../forms/check.ts';
import { saveToFile } from '../forms/save-file.ts';
import { VillagePick } from '../forms/village-pick.tsx';
import type { PartProps } from './life-parts.tsx';
import { mended } from './mended.ts';
import { PartForm } from './part-form.tsx';
import { partTitles } from './part-names.ts';

/** `region` is what the person's duty covers. */
type TurnProps = PartProps & Readonly<{ region: string }>;

const MoveFields = z.object({ village: z.string(), movedOn: z.string() });

// What asked for the file is offered first; without a network it is what was last read, and a village can still be searched for.
const useAsking = ({ childId, village }: Pick<ChildFile, 'childId' | 'village'>): readonly string[] => {
  const { answer } = useRead(townAsked(townOf(village)));
  return (answer?.value.asked ?? [])
    .filter((line) => line.childId === childId)
    .map(({ byVillage }) => byVillage);
};

/** 转到别的村 */
export const MovePart = ({ file, mending, region }: TurnProps) => {
  const asking = useAsking(file);
  return (
    <PartForm
      title={partTitles.move}
      name={file.name}
      mending={mending}
      draft={`move/${file.childId}`}
      schema={MoveFields}
      start={() => mended(mending, MoveChild) ?? { village: '', movedOn: clock.today() }}
      check={(fields) => checked(MoveChild, fields)}
      save={(data) =>
        saveToFile({
          childId: file.childId,
          name: file.name,
          what: 'move',
          data,
          replaces: mending?.commandId,
        })
      }
      word="转过去"
      follows={({ village }) =>
        village === ''
          ? `现在在${file.villageName}。`
          : `保存后：由${spokenName(village)}的儿童主任走访，${file.villageName}的名单里不再有${file.name}。经过和依据都带过去。`
      }
      draw={(fields, fault, change) => (
        <>
          <VillagePick
            label="转到哪个村（居）"
            region={region}
            except={file.village}
            asking={asking}
            chosen={fields.village}
            fault={faultAt(fault, 'village')}
            onChoose={(village) => change({ village })}
          />
          <AskDay
            id="moved-on"
            label="从哪天起"
            value={fields.movedOn}
            from={file.openedOn}
            to={clock.today()}
            fault={faultAt(fault, 'movedOn')}
            onPick={(movedOn) => change({ movedOn })}
          />
        </>
      )}
    />
  );
};

const CloseFields = z.object({ reason: z.optional(z.enum(closingReasons)), closedOn: z.string() });

const closingFollows = {
  came_of_age: '孩子成年了，档案按规定保存。',
  moved_away: '孩子回来了，可以恢复，还用这一份。',
  deceased: '不再给家里发任何提醒。',
  entered_in_error: '要删掉的话，由民政局两位工作人员依法办理。',
} as const;

/** 结案 */
export const ClosePart = ({ file, mending }: PartProps) => (
  <PartForm
    title={partTitles.close}
    name={file.name}
    mending={mending}
    draft={`close/${file.childId}`}
    schema={CloseFields}
    start={() => mended(mending, CloseChild) ?? { reason: undefined, closedOn: clock.today() }}
    check={(fields) => checked(CloseChild, fields)}
    save={(data) =>
      saveToFile({
        childId: file.childId,
        name: file.name,
        what: 'close',
        data,
        replaces: mending?.commandId,
      })
    }
    word="结案"
    follows={({ reason }) =>
      `保存后：不再走访，不再提醒；经过还能看，结错了可以恢复。${reason ? closingFollows[reason] : ''}`
    }
    draw={(fields, fault, change) => (
      <>
        <AskOne
          id="closing"
          label="为什么结案"
          names={closingNames}
          codes={closingReasons}
          chosen={fields.reason}
          fault={faultAt(fault, 'reason')}
          onChoose={(reason) => change({ reason })}
        />
        <AskDay
          id="closed-on"
          label="从哪天起"
          value={fields.closedOn}
          from={file.openedOn}
          to={clock.today()}
          fault={faultAt(fault, 'closedOn')}
          onPick={(closedOn) => change({ closedOn })}
        />
      </>
    )}
  />
);

const ReopenFields = z.object({ village: z.string(), reopenedOn: z.string(), reason: z.string() });

/** 恢复档案 */
export const ReopenPart = ({ file, mending, region }: TurnProps) => (
  <PartForm
    title={partTitles.reopen}
    name={file.name}
    mending={mending}
    draft={`reopen/${file.childId}`}
    schema={ReopenFields}
    start={() =>
      mended(mending, ReopenChild) ?? { village: file.village, reopenedOn: clock.today(), reason: '' }
    }
    check={(fields) => checked(ReopenChild, fields)}
    save={(data) =>
      saveToFile({
        childId: file.childId,
        name: file.name,
        what: 'reopen',
        data,
        replaces: mending?.commandId,
      })
    }
    word="恢复档案"
    follows={({ village, reopenedOn }) =>
      village === ''
        ? '选好村，再恢复。'
        : `保存后：从${sayDate(reopenedOn, clock.today())}起，由${spokenName(village)}的儿童主任重新走访，以前的经过都在。`
    }
    draw={(fields, fault, change) => (
      <>
        <VillagePick
          label="现在住哪个村（居）"
          region={region}
          chosen={fields.village}
          fault={faultAt(fault, 'village')}
          onChoose={(village) => change({ village })}
        />
        <AskDay
          id="reopened-on"
          label="从哪天起"
          value={fields.reopenedOn}
          from={file.openedOn}
          to={clock.today()}
          fault={faultAt(fault, 'reopenedOn')}
          onPick={(reopenedOn) => change({ reopenedOn })}
        />
        <AskText
          id="reopen-reason"
          label="为什么恢复"
          value={fields.reason}
          most={100}
          hint="比如：孩子跟奶奶搬回来了"
          fault={faultAt(fault, 'reason')}
          onType={(reason) => change({ reason })}
        />
      </>
    )}
  />
);
