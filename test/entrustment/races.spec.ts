// Two phones sign in the same second: both acts are kept, once each, and nobody signs over a file that was closed meanwhile.
import { expect, test } from 'vitest';
import { canonical } from '#functions/kernel/canonical.ts';
import { handle, type World } from '#functions/kernel/handle.ts';
import { saltedHash } from '#shared/entrustment/text.ts';
import { aClosing } from '../kit/children.ts';
import { nth } from '../kit/ids.ts';
import { assist, file, filePaper, redraft, sign, witness } from './asking.ts';
import { accepted, drawnUp, sent, stream } from './drawn-up.ts';
import { agreementId, childId, fatherId, motherId, supervisorId } from './family.ts';

test('both are kept, once each, however often each is sent', async () => {
  const { county, sheet } = await drawnUp();
  const [ofFather, ofMother] = [sent(sign(sheet, fatherId), 1), sent(sign(sheet, motherId), 2)];
  const answers = await Promise.all(
    [ofFather, ofMother, ofFather, ofMother].map((one) => accepted(county.run(one))),
  );
  expect(answers[2]).toEqual(answers[0]);
  expect(answers[3]).toEqual(answers[1]);
  const facts = (await county.records.after(stream, 1)).flatMap(({ events }) => events);
  expect(facts.map(({ type }) => type)).toEqual(['sheet.signed', 'sheet.signed']);
  expect(facts.map((fact) => fact['guardianId']).sort()).toEqual([fatherId, motherId]);
  expect(await county.run(sent(sign(sheet, fatherId), 3))).toEqual({ refused: 'already_signed' });
});

test('a whole sheet: sealed as the child’s, and its hashes are of what the key opens', async () => {
  const { county } = await drawnUp();
  const sheet = await accepted(county.run(sent(redraft(), 9)));
  await accepted(county.run(sent(sign(sheet, fatherId), 1)));
  await accepted(county.run(sent(sign(sheet, motherId), 2)));
  await accepted(county.run(sent(assist(sheet), 3)));
  await accepted(county.run(sent(witness(sheet), 4)));
  const filed = await accepted(county.run(sent(file('0001'), 5)));
  expect(filed).toMatchObject({ status: 'filed', number: '0001', missing: [] });
  for (const { events } of await county.records.after(stream, 0)) {
    expect(JSON.stringify(events)).not.toMatch(/陈|1380000/);
    for (const event of events) if (event.sealed) expect(event.subject).toBe(childId);
  }
  const opened = (await county.reader.timeline('entrustment', agreementId)).flatMap(({ events }) => events);
  const acts = opened.filter(({ type }) => type === 'sheet.signed' || type === 'sheet.witnessed');
  expect(acts).toHaveLength(4);
  for (const act of acts) {
    const { evidence, salt } = Object(act['personal']);
    expect(saltedHash(salt, canonical(evidence))).toBe(act['evidenceHash']);
  }
  const drawn = opened.filter(({ type }) => type === 'sheet.drafted' || type === 'sheet.redrafted');
  expect(drawn.at(-1)?.['textHash']).toBe(sheet.textHash);
  for (const { personal, textHash } of drawn) {
    const { text, salt } = Object(personal);
    expect(saltedHash(salt, text)).toBe(textHash);
  }
});

test('a number belongs to one sheet', async () => {
  const { county, sheet } = await drawnUp();
  await county.vault.claim('sheet_number', '0001', nth('agreement', 2), '2026-06-12T01:40:00.000Z');
  await accepted(county.run(sent(filePaper(sheet), 1)));
  expect(await county.run(sent(file('0001'), 2))).toEqual({ refused: 'number_taken', field: 'number' });
  expect(await accepted(county.run(sent(file('0002'), 3)))).toMatchObject({ number: '0002' });
});

test('a file closed while the signature was on its way: nobody signs over it', async () => {
  const { county, sheet } = await drawnUp();
  let isFirst = true;
  const records: World['records'] = {
    ...county.records,
    append: async (commit, firm) => {
      if (isFirst && commit.stream === stream) {
        isFirst = false;
        await county.run({
          slice: 'registry',
          id: childId,
          type: 'close_child',
          data: aClosing({ closedOn: '2026-06-12' }),
          commandId: nth('command', 900),
          by: supervisorId,
        });
      }
      return county.records.append(commit, firm);
    },
  };
  const answer = await handle({ ...county.world, records }, sent(sign(sheet, fatherId), 1));
  expect(isFirst).toBe(false);
  expect(answer).toEqual({ refused: 'child_closed' });
  await county.settle();
  const facts = (await county.records.after(stream, 1)).flatMap(({ events }) => events);
  expect(facts.map(({ type }) => type)).toEqual(['sheet.ended']);
});

test('a draft is told of: the families, the paper to sign, and the child’s cover', async () => {
  const { county } = await drawnUp();
  expect(county.news().filter((template) => template === 'entrustment_to_sign')).toHaveLength(3);
  expect(county.papers.map(({ effect }) => effect)).toEqual([
    { kind: 'draw_up', slice: 'entrustment', id: agreementId, what: 'sheet' },
  ]);
  expect(await county.lookUp({ slice: 'entrustment', id: childId, answer: 'agreements' })).toEqual({
    open: [agreementId],
  });
});
