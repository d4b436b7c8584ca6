// No alarm exists that does not say what its failure costs a child, a family or a worker.
import { Alarm, ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import type { Bell } from '#infra/bells.ts';

const SHORTEST_COST = 40;

/**
 * The alarm of a bell, named `hutong-<stage>-<name>`; it tells somebody when it starts and when it ends. A name
 * that is not snake_case, or a cost in fewer than 40 characters, is an error of synthesis.
 */
export class PeopleAlarm extends Alarm {
  constructor(
    scope: Construct,
    props: { readonly bell: Bell; readonly stage: string; readonly tells: ITopic },
  ) {
    const { bell, stage, tells } = props;
    if (!/^[a-z]+(_[a-z]+)*$/.test(bell.name)) throw new Error(`Alarm "${bell.name}" is not in snake_case`);
    if (bell.costs.length < SHORTEST_COST) throw new Error(`Alarm ${bell.name} does not say what it costs`);
    super(scope, inCapitals(bell.name), {
      alarmName: `hutong-${stage}-${bell.name}`,
      alarmDescription: `${bell.costs} What to do: infra/RUNBOOK.md, "${bell.name}".`,
      metric: bell.metric,
      threshold: bell.at,
      comparisonOperator: bell.ofSilence
        ? ComparisonOperator.LESS_THAN_THRESHOLD
        : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      evaluationPeriods: bell.periods ?? 1,
      treatMissingData: bell.ofSilence ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    });
    const mail = new SnsAction(tells);
    this.addAlarmAction(mail);
    this.addOkAction(mail);
  }
}

function inCapitals(name: string): string {
  return name.replace(/(?:^|_)(.)/g, (_, letter: string) => letter.toUpperCase());
}
