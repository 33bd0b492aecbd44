import type { ComponentChild } from 'preact';
import type { PageAnswer } from '../../http/answer.ts';
import type { SiteRequest } from '../../http/site-request.ts';
import type { FieldError } from '../../layout/error-summary.tsx';
import type { SiteDeps } from '../../site-deps.ts';
import type { ReportAnswers } from './answers.ts';

/** The questions, in the order they are asked. */
export const STEP_NAMES = [
  'number',
  'paste',
  'log',
  'picture',
  'when',
  'time',
  'count',
  'calls',
  'for-whom',
  'given',
  'campaign',
  'new-campaign',
  'given-on',
  'given-how',
  'consent',
  'evidence',
  'phones',
  'phone',
  'person',
  'province',
  'category',
  'check',
] as const;
export type StepName = (typeof STEP_NAMES)[number];

/** Where in the form somebody is: which question, about which call or campaign. */
export interface StepAddress {
  readonly step: StepName;
  /** Index of the call, or of the campaign, that the question is about. */
  readonly at?: number;
  /** The person came from the last page to change one answer, and goes back there. */
  readonly isChange?: boolean;
}

export interface StepState {
  readonly request: SiteRequest;
  readonly deps: SiteDeps;
  readonly answers: ReportAnswers;
  /** Something is kept already, so that the person can go on later. */
  readonly isKept: boolean;
  readonly address: StepAddress;
  /** Fields just sent that cannot be taken; null when the page is only looked at. */
  readonly sent: URLSearchParams | null;
  readonly errors: readonly FieldError[];
  /** The link that led here named a campaign that is not shown. */
  readonly isLinkGone?: boolean;
}

export interface StepView {
  readonly title: string;
  /** Fields only: form, buttons, back link and error summary are the same for every question. */
  readonly fields: ComponentChild;
  /** Shown above the form: what has buttons of its own. */
  readonly before?: ComponentChild;
  /** Shown below the form. */
  readonly after?: ComponentChild;
  readonly button?: string;
  /** Sends the same form another way. */
  readonly otherButton?: { readonly name: string; readonly text: string };
  /** Makes the question quicker to answer; it works without. */
  readonly script?: PageAnswer['script'];
}

export type Taken =
  | { readonly ok: true; readonly answers: ReportAnswers; readonly next: StepAddress }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

/** One question: how it is shown, and what an answer to it does. */
export interface Step {
  /** False when an earlier question has to be answered first. */
  isReady(answers: ReportAnswers, at: number): boolean;
  view(state: StepState): Promise<StepView> | StepView;
  take(state: StepState, form: URLSearchParams): Promise<Taken> | Taken;
}

export function refused(field: string, message: string): Taken {
  return { ok: false, errors: [{ field, message }] };
}

/** A field as just sent, else as answered before. */
export function kept(
  sent: URLSearchParams | null,
  name: string,
  answered: string | null | undefined,
): string {
  return sent ? (sent.get(name) ?? '') : (answered ?? '');
}
