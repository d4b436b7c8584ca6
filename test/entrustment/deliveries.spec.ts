// However often and in whatever order the consequences of a sheet arrive, whoever must act hears of it, and the cover ends where file and sheet stand.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { fileOf } from '#functions/entrustment/cover-file.ts';
import { effectsOf } from '#functions/kernel/dispatch.ts';
import type { Dispatched } from '#functions/kernel/effect.ts';
import { slices } from '#functions/slices.ts';
import { AgreementStanding } from '#shared/entrustment/contract.ts';
import { coverOn } from '#shared/entrustment/cover.ts';
import { CoverPart } from '#shared/entrustment/rows.ts';
import { ChildCircumstances } from '#shared/registry/contract.ts';
import { aClosing, aMove } from '../kit/children.ts';
import { OTHER_TOWNS_VILLAGE, TODAY, VILLAGE } from '../kit/ids.ts';
import { assist, type Command, draft, end, file, redraft, sign, witness } from './asking.ts';
import { agreementId, childId, motherId } from './family.ts';
import { aSigningCounty, type SigningCounty } from './signing-county.ts';

/** What follows from the records, waiting to be delivered; news is only collected. */
const queueOf = (county: SigningCounty) => {
  let looked = county.records.all().length;
  const waiting: Dispatched[] = [];
  const news: string[] = [];
  const look = (): void => {
    const commits = county.records.all().slice(looked);
    looked += commits.length;
    for (const message of commits.flatMap((commit) => effectsOf(slices, commit))) {
      if (message.effect.kind === 'command') waiting.push(message);
      if (message.effect.kind === 'notify') news.push(message.effect.template);
    }
  };
  const deliver = async (message: Dispatched | undefined): Promise<void> => {
    if (message?.effect.kind !== 'command') return;
    const { effectId, depth, effect } = message;
    await county.run({ ...effect, commandId: effectId, by: 'system', depth });
    look();
  };
  return {
    news,
    /** One of those that wait; it may come again. */
    one: async (pick: number, isLast: boolean): Promise<void> => {
      look();
      const place = pick % Math.max(1, waiting.length);
      const message = waiting[place];
      if (isLast) waiting.splice(place, 1);
      await deliver(message);
    },
    /** Everything that waits, and what follows from it; the newest first or the oldest. */
    rest: async (isNewestFirst: boolean): Promise<void> => {
      look();
      while (waiting.length > 0) await deliver(isNewestFirst ? waiting.pop() : waiting.shift());
    },
  };
};

const signing = ['father', 'mother', 'grandmother', 'witness', 'file', 'redraft', 'end'] as const;
const filing = ['move', 'back', 'close', 'not_left_behind'] as const;
type Deed = (typeof signing)[number] | (typeof filing)[number];

const onSheet = (deed: (typeof signing)[number], textHash: string): Command => {
  const sheet = { textHash };
  switch (deed) {
    case 'father':
      return sign(sheet);
    case 'mother':
      return sign(sheet, motherId);
    case 'grandmother':
      return assist(sheet);
    case 'witness':
      return witness(sheet);
    case 'file':
      return file();
    case 'redraft':
      return redraft();
    case 'end':
      return end();
  }
};

const onFile: Readonly<Record<(typeof filing)[number], Readonly<{ type: string; data: unknown }>>> = {
  move: { type: 'move_child', data: aMove({ village: OTHER_TOWNS_VILLAGE }) },
  back: { type: 'move_child', data: aMove({ village: VILLAGE }) },
  close: { type: 'close_child', data: aClosing({ closedOn: TODAY }) },
  not_left_behind: { type: 'categorise', data: { category: 'in_difficulty', sinceOn: '2026-06-02' } },
};

const isSigning = (deed: Deed): deed is (typeof signing)[number] => signing.some((one) => one === deed);

type Step = Readonly<{ deed: Deed; delivered: readonly Readonly<{ pick: number; isLast: boolean }>[] }>;
const deliveries = fc.array(fc.record({ pick: fc.nat(20), isLast: fc.boolean() }), { maxLength: 4 });
const anyStep = (deed: fc.Arbitrary<Deed>): fc.Arbitrary<Step> => fc.record({ deed, delivered: deliveries });

// Most lives go the way of a sheet, with something of the file in between.
const anyLife: fc.Arbitrary<readonly Step[]> = fc
  .tuple(
    fc.tuple(...signing.slice(0, 5).map((deed) => anyStep(fc.constant(deed)))),
    fc.array(anyStep(fc.constantFrom<Deed>(...signing, ...filing)), { maxLength: 5 }),
    fc.nat(5),
  )
  .map(([way, between, place]) => [...way.slice(0, place), ...between, ...way.slice(place)]);

const step = (deed: Deed): Step => ({ deed, delivered: [] });
const whole = signing.slice(0, 5).map(step);

const ChildRow = z.object({ entrustment: CoverPart });

const lived = async (steps: readonly Step[], isNewestFirst: boolean) => {
  const county = await aSigningCounty();
  const queue = queueOf(county);
  const drafted = await county.sends(draft());
  let textHash = 'textHash' in drafted ? drafted.textHash : '';
  for (const [n, { deed, delivered }] of steps.entries()) {
    if (isSigning(deed)) {
      const answer = await county.sends(onSheet(deed, textHash));
      if ('textHash' in answer) textHash = answer.textHash;
    } else
      await county.run({
        slice: 'registry',
        id: childId,
        ...onFile[deed],
        commandId: `deed-${n}`,
        by: 'system',
      });
    for (const { pick, isLast } of delivered) await queue.one(pick, isLast);
  }
  await queue.rest(isNewestFirst);
  // Rows, and everything once more.
  await county.settle();
  return { county, queue };
};

const asked = async (county: SigningCounty) => ({
  sheet: AgreementStanding.parse(
    await county.lookUp({ slice: 'entrustment', id: agreementId, answer: 'standing' }),
  ),
  child: ChildCircumstances.parse(
    await county.lookUp({ slice: 'registry', id: childId, answer: 'circumstances' }),
  ),
  agreements: await county.lookUp({ slice: 'entrustment', id: childId, answer: 'agreements' }),
});

type Asked = Awaited<ReturnType<typeof asked>>;

const expectFollowed = ({ sheet: { status, village, filedOn }, child, agreements }: Asked): void => {
  const isOver = status === 'ended';
  expect(child.open || isOver).toBe(true);
  expect(isOver || village === child.village).toBe(true);
  const stands = filedOn !== undefined && !isOver;
  expect(agreements).toEqual({
    ...(stands && { standing: agreementId }),
    open: isOver || stands ? [] : [agreementId],
  });
};

const expectCounted = async (county: SigningCounty, { sheet, child }: Asked): Promise<void> => {
  const { filedOn, fromOn, untilOn, ended } = sheet;
  const covering = filedOn === undefined ? [] : [{ fromOn, untilOn, endedOn: ended?.on }];
  const { must, covered, lackingSinceOn } = coverOn({ ...fileOf(child, TODAY), covering }, TODAY);
  const { entrustment } = (await county.reader.row('child', childId, ChildRow))?.parts ?? {};
  expect([entrustment?.must, entrustment?.covered, entrustment?.lackingSinceOn]).toEqual([
    must,
    covered,
    lackingSinceOn,
  ]);
};

const TOLD = {
  'sheet.agreed': 'entrustment_to_witness',
  'sheet.witnessed': 'entrustment_to_file',
  'sheet.filed': 'entrustment_filed',
  'sheet.ended': 'entrustment_ended',
} as const;

const expectTold = (county: SigningCounty, news: readonly string[]): void => {
  const facts = new Set(county.records.all().flatMap(({ events }) => events.map(({ type }) => type)));
  for (const [fact, template] of Object.entries(TOLD)) expect(news.includes(template)).toBe(facts.has(fact));
};

test('whatever is done and however its consequences arrive, all ends where it stands', async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(anyLife, fc.boolean(), async (steps, isNewestFirst) => {
      const { county, queue } = await lived(steps, isNewestFirst);
      const found = await asked(county);
      seen.add(found.sheet.status);
      expectFollowed(found);
      await expectCounted(county, found);
      expectTold(county, queue.news);
      expect(Math.max(...county.records.all().map(({ depth = 0 }) => depth))).toBeLessThanOrEqual(4);
    }),
    {
      numRuns: 30,
      examples: [
        [[], false],
        [whole, false],
        [[...whole, step('end')], true],
      ],
    },
  );
  expect([...seen]).toEqual(expect.arrayContaining(['ended', 'filed', 'signing']));
});
