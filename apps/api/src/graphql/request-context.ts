import type { ApiServices } from '../api-services.ts';
import type { Client } from '../http/client.ts';
import type { CheckedToken } from '../http/token-holder.ts';
import type { TokenScope } from '@rangewatch/schema';
import type { NodeBudget } from './node-budget.ts';

/** What a resolver may use: the services, and who asks. */
export interface RequestContext {
  readonly services: ApiServices;
  readonly client: Client;
  readonly requestId: string;
  readonly budget: NodeBudget;
  /** Whether the token the request came with has a scope; asked of the record each time. */
  checkToken(scope: TokenScope): Promise<CheckedToken>;
}
