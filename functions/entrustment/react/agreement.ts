// What follows from a sheet's facts: who must hear of it, which papers are drawn up, and that the child's cover looks anew.
import type { Effect } from '#functions/kernel/effect.ts';
import type { Origin } from '#functions/kernel/projection.ts';
import type { NoteAgreement, PaperKind, Status } from '#shared/entrustment/contract.ts';
import { entrustmentPolicyOn } from '#shared/entrustment/policy.ts';
import { townOf } from '#shared/kernel/region.ts';
import type { TemplateKey } from '#shared/notifications/templates.ts';
import type { AgreementEvent } from '../events/agreement.ts';
import { signingGuardians } from '../sheet-state.ts';

type Turn<Type extends AgreementEvent['type']> = Extract<AgreementEvent, { type: Type }>;

/** While the sheet still waits for this; once it has gone on, nobody is asked for it any more. */
const whileIt = (about: string, is: Status) => ({
  onlyIf: { slice: 'entrustment', row: 'agreement', named: about, field: 'status', is } as const,
});

/** The ways in which a sheet is told of: to its guardians, to the village's director, to the town's supervisor. */
const tellingOf = (about: string, village: string) => ({
  /** The director stands in for who has no account only where there is something to do for them: `instead` says what. */
  guardians: (
    template: TemplateKey,
    guardians: readonly string[],
    instead?: TemplateKey,
  ): readonly Effect[] =>
    guardians.map((guardianId) => ({
      kind: 'notify',
      template,
      guardianId,
      ...(instead !== undefined && { instead }),
      role: 'director',
      region: village,
      about,
      ...(template === 'entrustment_to_sign' && whileIt(about, 'signing')),
    })),
  director: (template: TemplateKey, whileStatus?: Status): Effect => ({
    kind: 'notify',
    template,
    role: 'director',
    region: village,
    about,
    ...(whileStatus && whileIt(about, whileStatus)),
  }),
  supervisor: (template: TemplateKey, whileStatus?: Status): Effect => ({
    kind: 'notify',
    template,
    role: 'supervisor',
    region: townOf(village),
    about,
    ...(whileStatus && whileIt(about, whileStatus)),
  }),
});

const drawUp = (id: string, what: PaperKind): Effect => ({ kind: 'draw_up', slice: 'entrustment', id, what });

const noteOn = (childId: string, agreementId: string): Effect => {
  const data: NoteAgreement = { agreementId };
  return { kind: 'command', slice: 'entrustment', id: childId, type: 'note_agreement', data };
};

// While a bar stands there is nothing to sign: neither is anybody asked nor a sheet printed.
const toSign = (id: string, village: string, guardians: readonly string[]): readonly Effect[] => [
  ...tellingOf(id, village).guardians('entrustment_to_sign', guardians, 'entrustment_help_sign'),
  drawUp(id, 'sheet'),
];

const afterDrawn = (event: Turn<'sheet.drafted' | 'sheet.redrafted'>, id: string): readonly Effect[] => [
  ...(event.barred.length > 0 ? [] : toSign(id, event.village, signingGuardians(event))),
  noteOn(event.childId, id),
];

const afterSettled = (
  { outcome, village, guardians }: Turn<'sheet.bar_settled'>,
  id: string,
): readonly Effect[] => [
  tellingOf(id, village).director('entrustment_bar_settled'),
  ...(outcome === 'not_so' ? toSign(id, village, guardians) : []),
];

const afterFiled = (event: Turn<'sheet.filed'>, id: string): readonly Effect[] => [
  ...tellingOf(id, event.village).guardians('entrustment_filed', event.guardians),
  drawUp(id, 'evidence'),
  ...event.notices.map((to) => drawUp(id, to === 'school' ? 'notice_school' : 'notice_village')),
  noteOn(event.childId, id),
];

// After the last of the days the village hears as well: somebody has to call or go there.
const afterAsked = (event: Turn<'signing.asked_again'>, id: string): readonly Effect[] => {
  const { guardians, village, day, askedOn } = event;
  const telling = tellingOf(id, village);
  const isLast = day !== undefined && day === entrustmentPolicyOn(askedOn).signingDays.at(-1);
  return [
    ...telling.guardians('entrustment_to_sign', guardians, 'entrustment_help_sign'),
    ...(isLast ? [telling.director('entrustment_unsigned', 'signing')] : []),
  ];
};

const afterEnded = (event: Turn<'sheet.ended'>, id: string): readonly Effect[] => {
  const telling = tellingOf(id, event.village);
  return [
    ...telling.guardians('entrustment_ended', event.guardians),
    telling.director('entrustment_ended'),
    noteOn(event.childId, id),
  ];
};

/** The news carries no child's name; the papers are drawn up from what the record itself holds. */
export const agreementEffects = (event: AgreementEvent, { id }: Origin): readonly Effect[] => {
  switch (event.type) {
    case 'sheet.drafted':
    case 'sheet.redrafted':
      return afterDrawn(event, id);
    case 'sheet.barred':
      return [tellingOf(id, event.village).supervisor('entrustment_barred', 'barred')];
    case 'sheet.bar_settled':
      return afterSettled(event, id);
    case 'sheet.agreed':
      return [tellingOf(id, event.village).director('entrustment_to_witness', 'agreed')];
    case 'sheet.witnessed':
      return [tellingOf(id, event.village).supervisor('entrustment_to_file', 'witnessed')];
    case 'sheet.sent_back':
      return [tellingOf(id, event.village).director('entrustment_sent_back')];
    case 'sheet.filed':
      return afterFiled(event, id);
    case 'signing.asked_again':
      return afterAsked(event, id);
    case 'sheet.came_near_end': {
      const telling = tellingOf(id, event.village);
      return [
        ...telling.guardians('entrustment_ending', event.guardians),
        telling.director('entrustment_ending'),
      ];
    }
    case 'sheet.ended':
      return afterEnded(event, id);
    default:
      return [];
  }
};
