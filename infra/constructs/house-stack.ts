// A resource's logical id is its path in words, so that a template reads like the code that made it.
import { type CfnElement, Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { Stage } from '#infra/stages.ts';

const SILENT = new Set(['Resource', 'Default']);

/**
 * A stack of one stage, named `hutong-<stage>-<part>`. Two resources whose paths give the same words are an
 * error of synthesis: nothing is told apart by a hash.
 */
export class HouseStack extends Stack {
  constructor(scope: Construct, part: string, stage: Stage) {
    super(scope, part, {
      stackName: `hutong-${stage.name}-${part}`,
      terminationProtection: part === 'state',
      ...(stage.region ? { env: { region: stage.region } } : {}),
    });
  }

  protected override allocateLogicalId(element: CfnElement): string {
    const [, ...path] = element.node.path.slice(this.node.path.length).split('/');
    const words = path.filter((part) => !SILENT.has(part)).map((part) => part.replace(/[^A-Za-z0-9]/g, ''));
    return words.join('');
  }
}
