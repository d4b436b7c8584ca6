// A late write waits for the town, is taken in in its author's name or laid aside, and dies with its child.
import { describe, expect, test } from 'vitest';
import { reviewDecider } from '#functions/access/decide/review.ts';
import type { ReviewEvent } from '#functions/access/events/review.ts';
import { waitingWrite } from '#functions/access/project/review.ts';
import { reviewEffects } from '#functions/access/react/review.ts';
import { carriedOf, reviewOf, reviewsOf } from '#functions/access/reviews.ts';
import type { Actor } from '#shared/kernel/access.ts';
import { aCounty } from '../kit/county.ts';
import { AT, nth, TOWN, VILLAGE } from '../kit/ids.ts';
import { aPerson } from '../kit/people.ts';
import { partAfter, specOf } from '../kit/spec.ts';
import { aVisit } from '../kit/visiting.ts';

const { given } = specOf(reviewDecider);
const id = nth('review');
const childId = nth('child');
const author: Actor = { personId: nth('person'), role: 'director', region: VILLAGE };
const written = aVisit({ note: '奶奶住院了' });
const write = {
  childId,
  village: VILLAGE,
  slice: 'visits',
  command: 'record',
  commandId: nth('command', 7),
  madeAt: '2026-06-10T02:00:00.000Z',
  region: VILLAGE,
  data: written,
};
const context = { id, at: AT, by: author.personId, needs: {} };
const strand = { ...context, actor: author, type: 'strand', data: write } as const;
const accept = { ...context, type: 'accept', data: {} } as const;
const reject = { ...context, type: 'reject', data: { reason: '那天我在' } } as const;
const { data, ...plain } = write;
const stranded: ReviewEvent = {
  type: 'write.stranded',
  ...plain,
  authorId: author.personId,
  role: 'director',
  personal: { data },
};
const erased: ReviewEvent = {
  type: 'write.stranded',
  ...plain,
  authorId: author.personId,
  role: 'director',
};
const accepted: ReviewEvent = { type: 'write.accepted' };
const rejected: ReviewEvent = { type: 'write.rejected', personal: { reason: '那天我在' } };

describe('a late write', () => {
  test('is kept as it came, with its author and their role', () => {
    given().when(strand).emits(stranded);
  });

  test('is taken in or laid aside once', () => {
    given(stranded).when(accept).emits(accepted);
    given(stranded).when(reject).emits(rejected);
    for (const over of [accepted, rejected]) {
      for (const command of [strand, accept, reject])
        given(stranded, over).when(command).isRefused('review_over');
    }
    given(stranded).when(strand).isRefused('review_over');
  });

  test('is laid aside without words once its child is erased', () => {
    given(erased).when(reject).emits({ type: 'write.rejected' });
  });

  test('that never came is not found, and only a person strands one', () => {
    given().when(accept).isRefused('not_found');
    given().when(reject).isRefused('not_found');
    given()
      .when({ ...strand, actor: undefined })
      .isRefused('not_found');
  });
});

test('its row waits in its town, the oldest first, and ends with the decision', () => {
  const part = partAfter(waitingWrite, [stranded], { at: AT });
  expect(part).toEqual({
    childId,
    slice: 'visits',
    village: VILLAGE,
    authorId: author.personId,
    command: 'record',
    madeAt: write.madeAt,
    strandedAt: AT,
  });
  expect(part && waitingWrite.list?.(part)).toEqual({ under: `reviews/${TOWN}`, sort: AT });
  expect(partAfter(waitingWrite, [stranded, accepted])).toBeUndefined();
  expect(partAfter(waitingWrite, [stranded, rejected])).toBeUndefined();
});

test('the town’s supervisor hears that it waits, and nobody what became of it', () => {
  const origin = { stream: `access/${id}`, id, version: 1, at: AT, by: author.personId };
  expect(reviewEffects(stranded, origin)).toEqual([
    { kind: 'notify', template: 'write_stranded', role: 'supervisor', region: TOWN, about: id },
  ]);
  expect(reviewEffects(accepted, origin)).toEqual([]);
});

describe('in the county', () => {
  const waiting = async () => {
    const county = aCounty();
    await county.register(childId);
    await county.does('access', author.personId, 'register_person', aPerson());
    const run = async (type: string, body: unknown, actor?: Actor) => {
      const incoming = { slice: 'access', id, type, data: body, by: actor?.personId ?? nth('person', 3) };
      const commandId = type === 'strand' ? write.commandId : nth('command', 800);
      const answer = await county.run({ ...incoming, commandId, ...(actor && { actor }) });
      await county.settle();
      return answer;
    };
    await run('strand', write, author);
    return { county, run };
  };

  test('a late write is listed with names, opened with what was sent, and nowhere in the clear', async () => {
    const { county } = await waiting();
    const line = { reviewId: id, childId, childName: '陈小满', authorName: '王海燕', command: 'record' };
    expect((await reviewsOf(county.reader, TOWN)).reviews).toMatchObject([line]);
    expect(await reviewOf(county.reader, id)).toMatchObject({ ...line, slice: 'visits', written });
    expect(JSON.stringify(county.records.all())).not.toContain('奶奶住院了');
  });

  test('it is carried out in its author’s name, with their own command id and role', async () => {
    const { county } = await waiting();
    expect(await carriedOf(county.reader, id)).toEqual({
      slice: 'visits',
      id: childId,
      type: 'record',
      data: written,
      commandId: write.commandId,
      madeAt: write.madeAt,
      by: author.personId,
      actor: author,
    });
  });

  test('the words of a rejection are sealed as the child’s, and it is carried out no more', async () => {
    const { county, run } = await waiting();
    expect(await run('reject', { reason: '那天我在' })).toMatchObject({
      state: { reviewId: id, status: 'rejected' },
    });
    const [, commit] = await county.records.after(`access/${id}`, 0);
    expect(commit?.events).toMatchObject([{ type: 'write.rejected', subject: childId }]);
    expect(JSON.stringify(commit)).not.toContain('那天我在');
    const [, opened] = await county.reader.timeline('access', id);
    expect(opened?.events).toEqual([rejected]);
    expect(await carriedOf(county.reader, id)).toEqual({ refused: 'review_over' });
    expect((await reviewsOf(county.reader, TOWN)).reviews).toEqual([]);
  });

  test('nothing is left of it once its child is erased', async () => {
    const { county, run } = await waiting();
    await county.vault.erase(childId);
    expect(await reviewOf(county.reader, id)).toEqual({ refused: 'not_found' });
    expect(await carriedOf(county.reader, id)).toEqual({ refused: 'review_over' });
    expect(await run('reject', { reason: '档案已删' })).toMatchObject({ state: { status: 'rejected' } });
  });

  test('what was written of a session is the author’s: listed without a child, opened, carried out, and gone with them', async () => {
    const county = aCounty();
    await county.does('access', author.personId, 'register_person', aPerson());
    const sessionId = nth('outreach');
    const { childId: _, ...rest } = write;
    const data = { ...rest, slice: 'outreach', sessionId, authorId: author.personId };
    await county.run({
      slice: 'access',
      id,
      type: 'strand',
      data,
      commandId: write.commandId,
      by: author.personId,
      actor: author,
    });
    await county.settle();
    const [line] = (await reviewsOf(county.reader, TOWN)).reviews;
    expect(line).toMatchObject({ reviewId: id, slice: 'outreach', authorName: '王海燕' });
    expect(line).not.toHaveProperty('childId');
    expect(await reviewOf(county.reader, id)).toMatchObject({ slice: 'outreach', written });
    expect(await carriedOf(county.reader, id)).toMatchObject({
      slice: 'outreach',
      id: sessionId,
      data: written,
    });
    expect(JSON.stringify(county.records.all())).not.toContain('奶奶住院了');
    await county.vault.erase(author.personId);
    expect(await carriedOf(county.reader, id)).toEqual({ refused: 'review_over' });
  });

  test('a review that never came carries nothing', async () => {
    const { county } = await waiting();
    expect(await carriedOf(county.reader, nth('review', 5))).toEqual({ refused: 'not_found' });
  });
});
