// A picture that comes with a command is kept sealed before the command is handled, once, and only where it may come.
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { fileStore } from '#functions/aws/files.ts';
import { fileOf } from '#functions/kernel/sealed-file.ts';
import { MAX_PICTURE_BYTES } from '#shared/kernel/picture.ts';
import { nth } from '../kit/ids.ts';
import { inserted, queued } from '../kit/stream-records.ts';
import { director, officer, openTown, ours, type Town } from './town.ts';

vi.mock('#functions/slices.ts', async (original) => {
  const { slices } = await original<typeof import('#functions/slices.ts')>();
  const { album } = await import('../kit/album.ts');
  return { slices: [...slices, album] };
});
vi.mock('#functions/on-demand.ts', async (original) => {
  const whole = await original<typeof import('#functions/on-demand.ts')>();
  const { album, albumRoutes } = await import('../kit/album.ts');
  return {
    ...whole,
    onDemand: { ...whole.onDemand, album: async () => ({ slice: album, routes: albumRoutes }) },
    sliceNamed: async (name: string) => (name === 'album' ? album : whole.sliceNamed(name)),
    slicesOf: async (streams: readonly string[]) => [...(await whole.slicesOf(streams)), album],
  };
});

let town: Town;
let token = '';
let pages = 0;
afterAll(() => town.end());
beforeAll(async () => {
  town = await openTown();
  token = await town.tokenOf(director);
});

const JPEG = [0xff, 0xd8, 0xff, 0xe0];
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const pictureOf = (length: number, beginning = JPEG): Buffer => {
  const bytes = Buffer.alloc(length, 7);
  bytes.set(beginning);
  return bytes;
};
const inBase64 = (bytes: Buffer): string => bytes.toString('base64');
const data = (photo?: unknown, changed: object = {}) => ({
  childId: ours,
  words: 'by hand',
  ...(photo !== undefined && { photo }),
  ...changed,
});
const page = (): string => nth('agreement', ++pages);
const paste = (id: string, body: unknown, as = token) =>
  town.ask('POST', `/album/${id}/paste`, { token: as, body });
const kept = (): readonly string[] => town.s3.shelf.names('files', 'pictures/');
const store = () => fileStore(town.client.config, 'files');
const opened = (commandId: string, subject: string) =>
  fileOf({ files: store(), vault: town.vault }, `pictures/${commandId}`, subject);

describe('a picture with a command', () => {
  test.each([
    ['JPEG', JPEG],
    ['PNG', PNG],
  ])('is kept sealed, and the fact names it (%s)', async (_, beginning) => {
    const bytes = pictureOf(40_000, beginning);
    const [id, command] = [page(), town.commandOf(data(inBase64(bytes)))];
    const answer = await paste(id, command);
    const name = `pictures/${command.commandId}`;
    expect(answer).toMatchObject({ status: 200, body: { version: 1, state: { pictures: [name] } } });
    const [commit] = await town.world.records.after(`album/${id}`, 0);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(commit?.events).toMatchObject([
      { picture: { name, sha256, bytes: 40_000 }, from: { address: '127.0.0.1', device: 'test' } },
    ]);
    expect(town.s3.shelf.read('files', name)?.includes(bytes.subarray(10, 100))).toBe(false);
    expect(Buffer.from((await opened(command.commandId, ours)) ?? []).equals(bytes)).toBe(true);
    expect(JSON.stringify(commit)).not.toContain(inBase64(bytes).slice(0, 60));
  });

  test('is found there when the command is sent again', async () => {
    const [id, command] = [page(), town.commandOf(data(inBase64(pictureOf(900))))];
    const first = await paste(id, command);
    const before = kept();
    expect(await paste(id, command)).toEqual(first);
    expect(kept()).toEqual(before);
    expect(await town.world.records.after(`album/${id}`, 0)).toHaveLength(1);
  });

  test('sent twice at one moment is kept once', async () => {
    const [id, command] = [page(), town.commandOf(data(inBase64(pictureOf(900))))];
    const answers = await Promise.all([1, 2, 3].map(() => paste(id, command)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await town.world.records.after(`album/${id}`, 0)).toHaveLength(1);
  });

  test('cannot be exchanged under the same command', async () => {
    const [id, command] = [page(), town.commandOf(data(inBase64(pictureOf(900))))];
    await paste(id, command);
    const other = { ...command, data: data(inBase64(pictureOf(901))) };
    expect(await paste(id, other)).toMatchObject({ status: 409, body: { refused: 'command_reused' } });
  });

  test('may be left out, and the fact then names none', async () => {
    const before = kept();
    const answer = await paste(page(), town.commandOf(data()));
    expect(answer).toMatchObject({ status: 200, body: { state: { pictures: ['none'] } } });
    expect(kept()).toEqual(before);
  });

  test('of the largest size goes through, one byte more is refused by name', async () => {
    const most = town.commandOf(data(inBase64(pictureOf(MAX_PICTURE_BYTES))));
    expect(await paste(page(), most)).toMatchObject({ status: 200 });
    const more = town.commandOf(data(inBase64(pictureOf(MAX_PICTURE_BYTES + 1))));
    expect(await paste(page(), more)).toEqual(
      expect.objectContaining({ status: 413, body: { refused: 'picture_too_large', field: 'photo' } }),
    );
  });

  test.each([
    ['a text that is no base64', '照片'],
    ['an address of data', 'data:image/jpeg;base64,/9j/'],
    ['a number', 7],
    ['nothing', ''],
    ['a web page', Buffer.from('<svg onload="x()">').toString('base64')],
  ])('that is %s is refused by name, and nothing is kept', async (_, photo) => {
    const before = [kept(), await town.stored()];
    expect(await paste(page(), town.commandOf(data(photo)))).toEqual(
      expect.objectContaining({ status: 400, body: { refused: 'picture_unreadable', field: 'photo' } }),
    );
    expect([kept(), await town.stored()]).toEqual(before);
  });

  test('is not kept for somebody who may not write, or not there', async () => {
    const before = kept();
    const command = town.commandOf(data(inBase64(pictureOf(900))));
    const foreign = await paste(page(), command, await town.tokenOf(officer));
    expect(foreign).toMatchObject({ status: 403, body: { refused: 'role_not_allowed' } });
    const elsewhere = { ...command, data: data(inBase64(pictureOf(900)), { words: 'elsewhere' }) };
    expect(await paste(page(), elsewhere)).toMatchObject({ status: 404, body: { refused: 'not_found' } });
    const nobody = { ...command, data: data(inBase64(pictureOf(900)), { childId: nth('child', 77) }) };
    expect(await paste(page(), nobody)).toMatchObject({ status: 404, body: { refused: 'not_found' } });
    expect(kept()).toEqual(before);
  });

  test('is refused on a route that takes none, and a body without one stays small', async () => {
    const large = town.commandOf({ note: 'x'.repeat(140_000) });
    const answer = await town.ask('POST', `/visits/${ours}/record`, { token, body: large });
    expect(answer).toMatchObject({ status: 413, body: { refused: 'body_too_large' } });
    const tooLarge = town.commandOf(data('x'.repeat(1_400_000)));
    expect(await paste(page(), tooLarge)).toMatchObject({ status: 413, body: { refused: 'body_too_large' } });
  });

  test('that cannot be kept fails the command, which may be sent again', async () => {
    const [id, command] = [page(), town.commandOf(data(inBase64(pictureOf(900))))];
    town.s3.failNext('outage', 'outage', 'outage');
    expect(await paste(id, command)).toMatchObject({ status: 500 });
    expect(await town.world.records.after(`album/${id}`, 0)).toHaveLength(0);
    expect(await paste(id, command)).toMatchObject({ status: 200 });
  });
});

describe('a paper asked for by a fact', () => {
  test('goes to its queue, and back from a porter that cannot draw it', async () => {
    const id = page();
    await paste(id, town.commandOf(data()));
    const [commit] = await town.world.records.after(`album/${id}`, 0);
    if (!commit) throw new Error('not stored');
    const { handler: reactor } = await import('#functions/doors/reactor.ts');
    await reactor({ Records: [inserted(commit)] });
    const messages = await town.taken('Papers');
    expect(messages).toEqual([
      {
        effectId: `album/${id}#1#0`,
        depth: 1,
        asOf: commit.at,
        effect: { kind: 'draw_up', slice: 'album', id, what: 'page' },
      },
    ]);
    expect(await town.taken('Commands')).toEqual([]);
    const { handler: porter } = await import('#functions/doors/porter.ts');
    const { batchItemFailures } = await porter(
      queued(...messages, 'no JSON', { effect: { kind: 'draw_up' } }),
    );
    expect(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)).toEqual([
      'message-0',
      'message-1',
      'message-2',
    ]);
    expect(town.printed.filter((line) => line.includes('"door":"porter","failed":1'))).toHaveLength(3);
  });
});
