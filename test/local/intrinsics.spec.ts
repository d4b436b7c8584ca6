// Intrinsics resolve to this machine's values, and what is unknown is refused by name.
import { describe, expect, it } from 'vitest';
import { resolve, type Scope } from '#infra/local/intrinsics.ts';

const attributes = new Map<string, Readonly<Record<string, string>>>([
  ['Table', { Ref: 'sample-Table', Arn: 'arn:table', 'Nested.Name': 'deep' }],
  ['Queue', { Ref: 'http://queue' }],
]);
const scope: Scope = {
  stackName: 'sample',
  folder: '',
  template: {
    Resources: {},
    Parameters: { Given: { Type: 'String' }, Usual: { Type: 'String', Default: 'usual' } },
    Conditions: {
      Yes: { 'Fn::Equals': [{ Ref: 'Usual' }, 'usual'] },
      No: { 'Fn::Not': [{ Condition: 'Yes' }] },
      Both: { 'Fn::And': [{ Condition: 'Yes' }, { Condition: 'No' }] },
      Either: { 'Fn::Or': [{ Condition: 'Yes' }, { Condition: 'No' }] },
      Odd: { 'Fn::Contains': ['a', 'b'] },
    },
    Mappings: { Sizes: { 'cn-north-1': { small: 'S' } } },
  },
  attributes,
  parameters: { Given: 'given' },
  exported: (name) => `value of ${name}`,
};

describe('intrinsics', () => {
  it.each([
    [{ Ref: 'Table' }, 'sample-Table'],
    [{ Ref: 'AWS::Region' }, 'cn-north-1'],
    [{ Ref: 'AWS::StackName' }, 'sample'],
    [{ Ref: 'Given' }, 'given'],
    [{ Ref: 'Usual' }, 'usual'],
    [{ 'Fn::GetAtt': ['Table', 'Arn'] }, 'arn:table'],
    [{ 'Fn::GetAtt': 'Table.Nested.Name' }, 'deep'],
    [{ 'Fn::Join': ['/', ['a', { Ref: 'Queue' }]] }, 'a/http://queue'],
    [{ 'Fn::Select': [1, { 'Fn::Split': [':', { 'Fn::GetAtt': ['Table', 'Arn'] }] }] }, 'table'],
    [{ 'Fn::Sub': '${Table.Arn} in ${AWS::Region}, not ${!Table}' }, 'arn:table in cn-north-1, not ${Table}'],
    [{ 'Fn::Sub': ['${name} ${Queue}', { name: { Ref: 'Given' } }] }, 'given http://queue'],
    [{ 'Fn::ImportValue': { 'Fn::Sub': '${AWS::StackName}:x' } }, 'value of sample:x'],
    [{ 'Fn::FindInMap': ['Sizes', { Ref: 'AWS::Region' }, 'small'] }, 'S'],
    [{ 'Fn::If': ['Either', 'a', 'b'] }, 'a'],
    [{ 'Fn::If': ['Both', 'a', 'b'] }, 'b'],
    [
      { list: [1, { Ref: 'AWS::NoValue' }], gone: { 'Fn::If': ['No', 1, { Ref: 'AWS::NoValue' }] } },
      { list: [1] },
    ],
    [
      { Ref: 'Table', Arn: 'a plain object with two members' },
      { Ref: 'Table', Arn: 'a plain object with two members' },
    ],
  ])('%j is %j', (value, resolved) => {
    expect(resolve(scope, value)).toEqual(resolved);
  });

  it.each([
    [{ Ref: 'Nobody' }, 'Ref Nobody has no value on this machine'],
    [{ 'Fn::GetAtt': ['Queue', 'Arn'] }, 'Fn::GetAtt Queue.Arn has no value'],
    [{ 'Fn::Base64': 'x' }, 'intrinsic Fn::Base64 has no local meaning'],
    [{ 'Fn::If': ['Odd', 1, 2] }, 'condition Odd has no local meaning'],
    [{ 'Fn::FindInMap': ['Sizes', 'mars', 'small'] }, 'finds nothing at Sizes.mars.small'],
  ])('%j is refused', (value, reason) => {
    expect(() => resolve(scope, value)).toThrow(reason);
  });
});
