// A paper in hand: its form, whether its rule can be drawn, its preview, and its publishing.
import { useState } from 'react';
import { PaperState } from '#shared/outreach/papers.ts';
import type { BankFigures } from '#shared/outreach/views.ts';
import { bankPaths } from '../../../kernel/bank-queries.ts';
import { turnToPaper } from '../../../kernel/bank-ways.ts';
import { clock } from '../../../kernel/phone.ts';
import { sayBriefly } from '../../../kernel/ways.ts';
import type { Faults } from '../../access/form/faults.ts';
import { useDeskForm } from '../../access/form/use-desk-form.ts';
import { missingOfPaper, PaperInHand, paperData, ruleOf } from './paper-form.ts';
import { usePreview } from './preview.tsx';
import { askedBy, figuresOfRule, sayLine } from './rule-figures.ts';

export type Composing = Readonly<{
  region: string;
  figures: BankFigures;
  start: PaperInHand;
  editionOf: string | undefined;
}>;

/** The form of a paper over the banks' figures. */
export const useCompose = ({ region, figures, start, editionOf }: Composing) => {
  const form = useDeskForm<PaperInHand>({
    name: `paper/${region}/${editionOf ?? 'new'}`,
    schema: PaperInHand,
    empty: start,
  });
  const [asking, setAsking] = useState(false);
  const paper = form.fields;
  const rule = ruleOf(paper.rule);
  const counted = figuresOfRule(rule, figures);
  const preview = usePreview(region, rule);
  const short = (): Faults =>
    Object.fromEntries(
      rule.flatMap(({ policyId, n }, at) => {
        const figure = counted[at];
        return policyId !== '' && figure && figure.lacks > 0 ? [[`rule.${at}.n`, sayLine(n, figure)]] : [];
      }),
    );
  const missing = (): Faults => ({ ...missingOfPaper(paper, clock.at()), ...short() });
  const data = paperData(paper, region, editionOf);
  return {
    form,
    paper,
    counted,
    preview,
    data,
    asked: askedBy(rule),
    places: missing(),
    asking,
    /** Asks once more, where nothing is missing. */
    ask: (): void => {
      if (form.isWhole(missing())) setAsking(true);
    },
    back: (): void => setAsking(false),
    publish: (): void => {
      const paperId = form.idOf('paper');
      form.submit(
        async () => {
          const answer = await form.send('publish', bankPaths.paper(paperId, 'publish'), data, PaperState);
          // What is wrong with a field is said at the field.
          if (answer.kind === 'refused' && answer.refusal.field !== undefined) setAsking(false);
          return answer;
        },
        () => {
          sayBriefly('发布好了');
          turnToPaper(paperId);
        },
      );
    },
    look: (): void => {
      if (form.isWhole(lineFaultsOnly(missing()))) preview.draw();
    },
  };
};

/** A preview needs the rule and nothing else. */
const lineFaultsOnly = (faults: Faults): Faults =>
  Object.fromEntries(
    Object.entries(faults).filter(([path]) => path.startsWith('rule.') && path.endsWith('policyId')),
  );
