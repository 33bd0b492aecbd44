import { NUMBER_KINDS } from '@rangewatch/numbering';
import { buildNewReport } from '@rangewatch/testkit';
import { getNamedType, type GraphQLEnumType, isObjectType } from 'graphql';
import { beforeAll, expect, it } from 'vitest';
import { apiSchema } from '../graphql/build-schema.ts';
import { describeApi, fromNetwork } from '../test-api.ts';

const schema = apiSchema();

/**
 * Members of a JSON answer that its GraphQL type has under no such name. Names of languages have no `-` there, and a
 * `problem` that is null is told by the type.
 */
function strangers(json: unknown, typeName: string, path = typeName): string[] {
  const type = schema.getType(typeName);
  if (Array.isArray(json)) return json.flatMap((one) => strangers(one, typeName, path));
  if (json === null || typeof json !== 'object' || !isObjectType(type)) return [];
  const fields = type.getFields();
  return Object.entries(json).flatMap(([name, value]) => {
    const field = fields[name.replace('-H', 'H')];
    const at = `${path}.${name}`;
    if (name === 'problem' && value === null) return [];
    return field ? strangers(value, getNamedType(field.type).name, at) : [at];
  });
}

it('spells kinds of numbers as JSON does', () => {
  const kinds = schema.getType('NumberKind') as GraphQLEnumType;
  expect(
    kinds
      .getValues()
      .map(({ name }) => name)
      .toSorted(),
  ).toEqual(NUMBER_KINDS.toSorted());
});

describeApi('JSON and GraphQL', (api) => {
  const headers = { 'accept-language': 'en', ...fromNetwork(4) };
  const json = async (path: string) => (await fetch(`${api().url}/v1/${path}`, { headers })).json();
  beforeAll(async () => {
    const numbers = [1, 2, 3, 4].map((last) => `861701234567${last}`);
    const reports = Array.from({ length: 9 }, (_, index) =>
      buildNewReport({ id: `r${index}`, reporter: `${index}`, numbers, category: 'survey' }),
    );
    await api().writers.acceptReports(reports);
  });

  it('call the same things by the same names', async () => {
    const number = (await json('numbers/17012345671')) as Record<string, unknown>;
    const range = (await json('ranges/861701234567*')) as Record<string, unknown>;
    expect(strangers(number['number'], 'CallerNumber')).toEqual([]);
    expect(strangers(number['ranges'], 'NumberRange')).toEqual([]);
    expect(strangers(number['assessment'], 'Assessment')).toEqual([]);
    expect(strangers(range['range'], 'NumberRange')).toEqual([]);
    expect(strangers(range['children'], 'SubRange')).toEqual([]);
  });

  it.each([
    ['', 'malformed'],
    ['hello', 'malformed'],
    ['withheld', 'withheld'],
  ])('say of %j that it is %s, and why', async (text, kind) => {
    const query = `query ($text: String!) { number(number: $text) { __typename ... on NotANumber { input kind message problem { code message } } } }`;
    const { root } = await api().graphql(query, { text }, headers);
    expect(root).toMatchObject({ __typename: 'NotANumber', input: text, kind });
    const { number } = (await json(`numbers/${encodeURIComponent(text || ' ')}`)) as {
      number: { kind: string; problem: { code: string; message: string } };
    };
    expect(root).toMatchObject({ kind: number.kind, problem: number.problem });
  });
});
