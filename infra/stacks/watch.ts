// Whatever can fail in silence rings here, and somebody's mail says what it costs and where to read on.
import type { Construct } from 'constructs';
import { bellsOf } from '#infra/bells.ts';
import { AlarmMail } from '#infra/constructs/alarm-mail.ts';
import { HouseStack } from '#infra/constructs/house-stack.ts';
import { PeopleAlarm } from '#infra/constructs/people-alarm.ts';
import type { Stage } from '#infra/stages.ts';
import type { Doors } from './doors.ts';

/** The alarms of one deployment, and the mail that carries them. */
export class Watch extends HouseStack {
  constructor(scope: Construct, stage: Stage, props: { readonly doors: Doors; readonly alarmMail?: string }) {
    super(scope, 'watch', stage);
    const tells = new AlarmMail(this, 'AlarmMail', props.alarmMail);
    for (const bell of bellsOf(props.doors)) new PeopleAlarm(this, { bell, stage: stage.name, tells });
  }
}
