// One stage of the whole of Hutong comes out as one cloud assembly, with no network and no account.
import { App, Validations } from 'aws-cdk-lib/core';
import { Doors } from '#infra/stacks/doors.ts';
import { State } from '#infra/stacks/state.ts';
import { Watch } from '#infra/stacks/watch.ts';
import { ASSEMBLY, BUILT } from './layout.ts';
import { type Stage, stageNamed } from './stages.ts';

/** Set here and not in cdk.json, so that a run without the CLI writes the very same templates. */
const FLAGS = {
  '@aws-cdk/aws-iam:minimizePolicies': true,
  '@aws-cdk/aws-apigateway:logGroupDestinationArnWithoutWildcard': true,
  '@aws-cdk/core:defaultCrossStackReferences': 'strong',
  '@aws-cdk/core:target-partitions': ['aws', 'aws-cn'],
};

/** An empty app that writes its assembly to `outdir`, or to where the CLI asks. */
export function emptyApp(outdir: string): App {
  return new App({ analyticsReporting: false, autoSynth: false, outdir, postCliContext: FLAGS });
}

/** What a stage is composed from. */
export interface Composition {
  readonly stage: Stage;
  /** Folder holding one built folder per door. */
  readonly built: string;
  /** Who reads the alarms; nobody, where it is left out. */
  readonly alarmMail?: string;
}

/** Puts the three stacks of a stage into the app. */
export function compose(app: App, { stage, built, alarmMail }: Composition): void {
  const state = new State(app, stage);
  const doors = new Doors(app, stage, { state, built });
  new Watch(app, stage, { doors, ...(alarmMail ? { alarmMail } : {}) });
}

/** Makes synthesis fail on every finding of the AwsSolutions rules that nobody has answered with a reason. */
export async function addChecks(app: App): Promise<void> {
  const { AwsSolutionsChecks } = await import('cdk-nag');
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
}

if (import.meta.main) {
  const app = emptyApp(process.env.CDK_OUTDIR ?? ASSEMBLY);
  const word = (key: string): string | undefined => app.node.tryGetContext(key);
  const alarmMail = word('alarmMail');
  const address = word('address');
  compose(app, {
    stage: { ...stageNamed(word('stage') ?? 'local'), ...(address ? { address } : {}) },
    built: BUILT,
    ...(alarmMail ? { alarmMail } : {}),
  });
  if (word('checked')) await addChecks(app);
  app.synth();
}
