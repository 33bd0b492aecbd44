import type { ApiServices } from '../api-services.ts';
import type { Client } from '../http/client.ts';
import type { NodeBudget } from './node-budget.ts';

/** What a resolver may use: the services, and who asks. */
export interface RequestContext {
  readonly services: ApiServices;
  readonly client: Client;
  readonly requestId: string;
  readonly budget: NodeBudget;
}
