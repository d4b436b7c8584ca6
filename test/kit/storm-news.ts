// What the storm tells: emergencies, what presses and what can wait, of directors' villages, each matter once.
import { messageIdOf } from '#functions/doors/notifier/raise.ts';
import type { Dispatched, Effect } from '#functions/kernel/effect.ts';
import { isPressing, type TemplateKey } from '#shared/notifications/templates.ts';
import type { Chance } from '../simulation/chance.ts';
import { nth } from './ids.ts';
import type { NewsHouse } from './news-house.ts';
import { directorOf, type Hearer } from './news-people.ts';

/** One piece of news on its way, and the message that must come of it. */
export type Told = Readonly<{
  id: string;
  template: TemplateKey;
  hearer: Hearer;
  /** True for news of the one matter that is settled in the night. */
  isOfMatter: boolean;
  message: Dispatched<Effect>;
}>;

/** How much of it is of which kind, all of it together 100. */
const SHARES: readonly (readonly [TemplateKey, number])[] = [
  ['risk_turned_red', 12],
  ['village_handed_over', 18],
  ['visit_overdue', 40],
  ['visit_due', 12],
  ['child_turning', 8],
  ['quiz_open', 10],
];
const OF_ALL = 100;
/** Of what can wait, every so many is about a matter that is settled in the night. */
const SETTLED_EVERY = 4;

/** The matter that some of it is about, as a row that says whether it stands. */
export const matterId = nth('call', 7);

const templateAt = (share: number): TemplateKey => {
  let left = share;
  for (const [template, part] of SHARES) {
    left -= part;
    if (left < 0) return template;
  }
  return 'visit_overdue';
};

const stillOpen = {
  slice: 'notifications',
  row: 'call',
  named: matterId,
  field: 'isOpen',
  is: true,
} as const;

/** News without end, of any kind where none is said, to one of so many directors each: half of it to whoever holds the duty, half to the person by name. */
export const newsOf = (people: number, chance: Chance): ((template?: TemplateKey) => Told) => {
  let n = 0;
  return (template = templateAt(chance.below(OF_ALL))) => {
    const hearer = directorOf(chance.below(people));
    const { personId, role, region } = hearer;
    const about = nth('child', ++n);
    const isOfMatter = !isPressing(template) && n % SETTLED_EVERY === 0;
    const effect: Effect = {
      kind: 'notify',
      template,
      role,
      region,
      about,
      matter: `matter-${n}`,
      ...(n % 2 === 0 && { personId }),
      ...(isOfMatter && { onlyIf: stillOpen }),
    };
    const message = { effectId: `visits/${about}#1#0`, depth: 1, effect };
    const id = messageIdOf({ template, matter: `matter-${n}`, personId });
    return { id, template, hearer, isOfMatter, message };
  };
};

/** Puts it on the queues, as the reactor would. */
export const tellAll = async ({ sending }: NewsHouse, told: readonly Told[]): Promise<void> => {
  const messages = told.map(({ message }) => message);
  const presses = ({ effect }: Dispatched<Effect>): boolean =>
    effect.kind === 'notify' && isPressing(effect.template);
  await sending.urgent(messages.filter(presses));
  await sending.notices(messages.filter((message) => !presses(message)));
};
