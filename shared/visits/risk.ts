// One colour rule for phone, server, reminder and report: the gravest finding decides, and says so.
import { type Finding, type Findings, type Topic, topics } from './findings.ts';
import { type RiskColour, riskColours, type VisitPolicy } from './policy.ts';

/** A colour and the findings that call for it; a green child has no reasons. */
export type Assessment = Readonly<{ colour: RiskColour; because: readonly Finding[] }>;

const gravity = (colour: RiskColour): number => riskColours.length - riskColours.indexOf(colour);

/** The graver of two colours: red before yellow before blue before green. */
export const graver = (a: RiskColour, b: RiskColour): RiskColour => (gravity(a) >= gravity(b) ? a : b);

/** The colour these findings call for under this policy: the gravest single finding, with every finding of that gravity. */
export const assessRisk = (findings: Findings, policy: VisitPolicy): Assessment => {
  const colourOf = (topic: Topic): RiskColour => policy.colourOf[findings[topic]] ?? 'green';
  const colour = topics.map(colourOf).reduce(graver, 'green');
  return {
    colour,
    because:
      colour === 'green'
        ? []
        : topics.filter((topic) => colourOf(topic) === colour).map((topic) => findings[topic]),
  };
};
