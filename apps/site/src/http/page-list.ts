import type { RouteName } from '../routes.ts';
import type { Handler } from './send-answer.ts';

/** Which handler answers which address; of two that fit, the first. */
export type PageList = readonly (readonly ['get' | 'post', RouteName, Handler])[];
