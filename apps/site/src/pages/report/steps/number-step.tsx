import { FIRST_PHONE } from '@rangewatch/schema';
import { CALL_LIMITS } from '../../../forms/field-limits.ts';
import { RadioField, SelectField, TickField } from '../../../forms/choice-field.tsx';
import { TextField } from '../../../forms/text-field.tsx';
import type { PageContext } from '../../../http/page-context.ts';
import { Details } from '../../../layout/details.tsx';
import type { FieldError } from '../../../layout/error-summary.tsx';
import type { Translate } from '../../../locale/translate.ts';
import { type CallAnswer, MOST_LINES, type ReportAnswers, withCall } from '../answers.ts';
import { askFor } from '../ask-for.ts';
import { callProblems, fieldErrors } from '../check-answers.ts';
import { kept, refused, type Step, type StepAddress } from '../step.ts';
import { stepHref } from '../step-href.ts';

const NEW_CALL: CallAnswer = {
  number: '',
  medium: 'call',
  day: null,
  time: null,
  count: null,
  isApproximate: false,
};

/** Which number called, or that it was withheld. */
export const numberStep: Step = {
  isReady: (answers, at) => at <= answers.calls.length && at < MOST_LINES,

  view({ request: { page }, answers, address, sent, errors }) {
    const call = answers.calls[address.at ?? 0] ?? NEW_CALL;
    const t = askFor(answers, page.t);
    const medium = kept(sent, 'medium', call.medium);
    const isUncalled = sent ? sent.get('uncalled') === '1' : answers.isUncalled;
    return {
      title: t('report.number.title'),
      fields: (
        <>
          <h1 class="govuk-heading-l">{t('report.number.title')}</h1>
          {address.at === 0 && !address.isChange && (
            <p class="govuk-body">{t('report.number.privacy')}</p>
          )}
          <TextField
            t={t}
            name="number"
            label={t('report.number.label')}
            hint={t('report.number.hint')}
            errors={errors}
            inputMode="tel"
            width="cells"
            maxLength={CALL_LIMITS.callerNumber.maxLength}
            value={kept(sent, 'number', call.number)}
          />
          <TickField
            name="withheld"
            label={t('report.number.withheld')}
            isTicked={sent ? sent.get('withheld') === '1' : call.number === null}
          />
          <Details summary={t('report.number.rarer')} isOpen={isUncalled || medium === 'message'}>
            {mayBeUncalled(answers, address) && (
              <TickField
                name="uncalled"
                label={t('report.number.uncalled')}
                isTicked={isUncalled}
              />
            )}
            <RadioField
              t={t}
              name="medium"
              label={t('report.number.medium')}
              errors={errors}
              value={medium}
              options={[
                { value: 'call', text: t('medium.call') },
                { value: 'message', text: t('medium.message') },
              ]}
            />
          </Details>
          <WhichPhone
            t={t}
            phones={answers.otherPhones ?? []}
            value={kept(sent, 'phone', call.phone ?? FIRST_PHONE)}
            errors={errors}
          />
        </>
      ),
      after: !address.isChange && <OtherWays page={page} />,
    };
  },

  take(state, form) {
    const { answers, address, request } = state;
    const at = address.at ?? 0;
    const typed = (form.get('number') ?? '').trim();
    const isWithheld = form.get('withheld') === '1';
    if (form.get('uncalled') === '1' && mayBeUncalled(answers, address)) {
      if (isWithheld || typed)
        return refused('number', request.page.t('report.number.uncalledBoth'));
      return {
        ok: true,
        answers: { ...answers, calls: [], isUncalled: true },
        next: { step: 'for-whom' },
      };
    }
    if (isWithheld && typed) return refused('number', request.page.t('report.number.both'));
    if (!isWithheld && !typed) return refused('number', request.page.t('report.number.missing'));
    const call: CallAnswer = {
      ...(answers.calls[at] ?? NEW_CALL),
      number: isWithheld ? null : typed,
      medium: form.get('medium') === 'message' ? 'message' : 'call',
      phone:
        answers.otherPhones?.find(({ label }) => label === form.get('phone'))?.label ?? FIRST_PHONE,
    };
    const errors = fieldErrors(callProblems(call, state), { callerNumber: 'number' }, state);
    if (errors.length > 0) return { ok: false, errors };
    const next = address.isChange ? ({ step: 'check' } as const) : ({ step: 'when', at } as const);
    return { ok: true, answers: withCall(answers, at, call), next };
  },
};

/** Only who has told of no call yet can say that there was none; to an earlier report calls are added. */
function mayBeUncalled(
  { calls, logged, earlier }: ReportAnswers,
  { at = 0 }: StepAddress,
): boolean {
  return at === 0 && calls.length === 0 && logged.length === 0 && earlier?.kind !== 'addition';
}

interface WhichPhoneProps {
  readonly t: Translate;
  readonly phones: NonNullable<ReportAnswers['otherPhones']>;
  readonly value: string;
  readonly errors: readonly FieldError[];
}

/** Which of several phones rang. */
function WhichPhone({ t, phones, value, errors }: WhichPhoneProps) {
  if (phones.length === 0) return null;
  return (
    <SelectField
      t={t}
      name="phone"
      label={t('report.phone.called')}
      errors={errors}
      value={value}
      options={[
        { value: FIRST_PHONE, text: t('report.phone.first') },
        ...phones.map(({ label }) => ({ value: label, text: label })),
      ]}
    />
  );
}

/** Many calls at once, instead of one number typed. */
function OtherWays({ page }: { page: PageContext }) {
  return (
    <p class="govuk-body">
      <a class="govuk-link rw-standing-link" href={stepHref(page, { step: 'paste' })}>
        {page.t('report.number.paste')}
      </a>
      <br />
      <a class="govuk-link rw-standing-link" href={page.href('callLog')}>
        {page.t('report.number.log')}
      </a>
    </p>
  );
}
