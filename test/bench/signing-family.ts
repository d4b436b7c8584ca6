// A family over real sockets: sheets are drawn up for its children, and a parent's signature lies ready to be sent, with its code.
import { signToken } from '#functions/doors/api/token.ts';
import { handle } from '#functions/kernel/handle.ts';
import { BARS_VERSION } from '#shared/entrustment/bars.ts';
import { AgreementState, type DraftSheet } from '#shared/entrustment/contract.ts';
import type { Signature } from '#shared/entrustment/signature.ts';
import { sheetTemplateOn } from '#shared/entrustment/template.ts';
import type { Actor } from '#shared/kernel/access.ts';
import { type IdKind, mintId } from '#shared/kernel/id.ts';
import { isRefusal } from '#shared/kernel/refusal.ts';
import { addDays, countyDate } from '#shared/kernel/time.ts';
import { idNumberOf } from '#shared/registry/id-number.ts';
import {
  directorActs,
  father,
  fatherId,
  file,
  grandmother,
  grandmotherId,
  mother,
  motherId,
} from '../entrustment/family.ts';
import { aChild, aGuardian } from '../kit/children.ts';
import { httpEvent } from '../kit/http.ts';
import { nth, VILLAGE } from '../kit/ids.ts';
import { openSurroundings } from '../kit/open-doors.ts';
import { aPerson, aRole } from '../kit/people.ts';

const STROKES = 25;
const STROKE_POINTS = 16;
const DAYS_OF_TEN_YEARS = 3653;

/** Three characters as a finger writes them: 400 points, 16 ms apart, a pause before every stroke. */
const hand: Signature = {
  width: 600,
  height: 300,
  strokes: Array.from({ length: STROKES }, (_, s) =>
    Array.from({ length: STROKE_POINTS }, (_, p): [number, number, number] => [
      Math.round(40 + s * 20 + p * 2.3 + 7 * Math.sin(s * 3.7 + p * 0.9)),
      Math.round(150 + 90 * Math.sin(s * 1.9 + p * 0.21) + 6 * Math.sin(p * 1.7 + s)),
      s * 410 + p * 16,
    ]),
  ),
};

const parents = [
  { guardianId: fatherId, personId: nth('person', 21), phone: father.phone ?? '' },
  { guardianId: motherId, personId: nth('person', 22), phone: mother.phone ?? '' },
] as const;

/** A sheet that waits for signatures. */
export type Waiting = Readonly<{ childId: string; agreementId: string; textHash: string }>;
/** The api door, built or not. */
export type Handler = (
  event: ReturnType<typeof httpEvent>,
) => Promise<{ statusCode?: number; body?: string }>;

/** Enters the family and its director; everything is gone after `end`. */
export const signingFamily = async () => {
  const around = await openSurroundings();
  const { world, ring, wechat } = around;
  const today = countyDate(world.now());
  const mint = (kind: IdKind): string => mintId(kind, Date.now(), world.random(16));
  const does = async (slice: string, id: string, type: string, data: unknown, actor?: Actor) => {
    const by = actor?.personId ?? 'system';
    const commandId = mint('command');
    const incoming = { slice, id, type, data, commandId, by };
    const outcome = await handle(world, { ...incoming, ...(actor && { actor }) });
    if (isRefusal(outcome)) throw new Error(`${type} was refused: ${JSON.stringify(outcome)}`);
    return outcome;
  };
  for (const [id, { name = '', phone = '', idNumber }] of [
    [fatherId, father],
    [motherId, mother],
    [grandmotherId, grandmother],
  ] as const)
    await does('registry', id, 'register_guardian', { ...aGuardian({ name, phone }), idNumber });
  await does('access', directorActs.personId, 'register_person', aPerson());
  await does('access', directorActs.personId, 'grant_role', aRole());
  for (const { personId, guardianId, phone } of parents) {
    await does('access', personId, 'register_person', { region: VILLAGE, name: '家长', phone });
    const invitation = mint('invitation');
    await does('access', personId, 'bind_guardian', { guardianId, invitation, region: VILLAGE });
  }

  let children = 0;
  const bornOn = addDays(today, -DAYS_OF_TEN_YEARS);
  /** A child of the family is entered, and its sheet drawn up. */
  const sheet = async (): Promise<Waiting> => {
    const [childId, agreementId] = [mint('child'), mint('agreement')];
    const details = {
      sex: 'female',
      bornOn,
      idNumber: idNumberOf('320682', bornOn, 2 * ++children),
    } as const;
    const child = { ...aChild({ details, responsibilities: file.guardians }), openedOn: addDays(today, -30) };
    await does('registry', childId, 'register_child', child);
    const draft: DraftSheet = {
      childId,
      template: sheetTemplateOn(today).version,
      parents: parents.map(({ guardianId }) => ({ guardianId })),
      caregiver: { guardianId: grandmotherId, address: '沈徐村十二组8号', health: 'chronic' },
      fromOn: today,
      untilOn: addDays(today, 300),
      answers: { version: BARS_VERSION, harm: false, addiction: false, neglect: false, unfit: false },
      opinion: { heard: true, agrees: true, words: '我愿意和奶奶住' },
    };
    const { state } = await does('entrustment', agreementId, 'draft', draft, directorActs);
    return { childId, agreementId, textHash: AgreementState.parse(state).textHash };
  };
  /** The request by which the n-th parent signs it, once a code was asked for at this door. */
  const signature = async (handler: Handler, { childId, agreementId, textHash }: Waiting, n: 0 | 1) => {
    const { guardianId, personId, phone } = parents[n];
    const actor: Actor = { personId, role: 'guardian', region: VILLAGE, guardianId };
    const { token } = await signToken(ring, actor, world.now(), nth('session'));
    const path = `/entrustment/sheets/${agreementId}`;
    const asked = await handler(httpEvent('POST', `${path}/code`, { token, body: {} }));
    if (asked.statusCode !== 200) throw new Error(`No code: ${asked.body}`);
    const oneTimeCode = wechat.sms.texts(phone)[0]?.params['code'];
    const data = { childId, textHash, clauses: [1, 2, 3, 4, 5, 6], signature: hand, oneTimeCode };
    return httpEvent('POST', `${path}/sign`, { token, body: { commandId: mint('command'), data } });
  };
  return { ...around, sheet, signature };
};

export type SigningFamily = Awaited<ReturnType<typeof signingFamily>>;
