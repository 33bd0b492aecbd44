import SchemaBuilder from '@pothos/core';
import RelayPlugin from '@pothos/plugin-relay';
import { decodeGlobalId, encodeGlobalId } from './global-id.ts';
import type { RequestContext } from './request-context.ts';

export interface ApiSchemaTypes {
  Context: RequestContext;
  DefaultFieldNullability: false;
  DefaultEdgesNullability: false;
  DefaultNodeNullability: false;
  Scalars: {
    ID: { Input: string; Output: string };
    Date: { Input: string; Output: string };
    DateTime: { Input: string; Output: Date };
  };
}

/** Fields are non-null unless a type says why they may be missing. */
export const builder = new SchemaBuilder<ApiSchemaTypes>({
  plugins: [RelayPlugin],
  defaultFieldNullability: false,
  relay: {
    cursorType: 'String',
    nodesOnConnection: true,
    edgesFieldOptions: { nullable: false },
    nodeFieldOptions: { nullable: false },
    nodeTypeOptions: { description: 'Something long-lived that can be asked for again by its id.' },
    nodeQueryOptions: { description: 'A number, range, campaign or release by its global id.' },
    nodesQueryOptions: false,
    encodeGlobalID: encodeGlobalId,
    decodeGlobalID: decodeGlobalId,
  },
});

export type ApiTypes = PothosSchemaTypes.ExtendDefaultTypes<ApiSchemaTypes>;
export type QueryFields = PothosSchemaTypes.QueryFieldBuilder<ApiTypes, ApiTypes['Root']>;
export type MutationFields = PothosSchemaTypes.MutationFieldBuilder<ApiTypes, ApiTypes['Root']>;
