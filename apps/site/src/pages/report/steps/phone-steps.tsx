import { FIRST_PHONE, MAX_PHONES, phoneInput, parseWith, problemMessage } from '@rangewatch/schema';
import { RadioField, TickField } from '../../../forms/choice-field.tsx';
import { TextField } from '../../../forms/text-field.tsx';
import type { PhoneAnswer, ReportAnswers } from '../answers.ts';
import { readDraftCode } from '../draft-store.ts';
import { askFor } from '../ask-for.ts';
import { kept, refused, type Step, type StepAddress, type StepState } from '../step.ts';
import { phoneName } from '../phone-name.ts';
import { stepHref } from '../step-href.ts';
import { isExposureAnswered } from '../completeness.ts';

const labelField = phoneInput.pick({ label: true });

/** Has the person other phones? One that was given to nobody and stays quiet says a lot. */
export const phonesStep: Step = {
  isReady: isExposureAnswered,

  async view(state) {
    const { request, answers, sent, errors } = state;
    const t = askFor(answers, request.page.t);
    const others = answers.otherPhones ?? [];
    const phones = await phonesThatCanShow(state);
    return {
      title: t('report.phones.title'),
      before: others.length > 0 && <PhoneList state={state} others={others} />,
      fields: (
        <RadioField
          t={t}
          name="more"
          isPageHeading={others.length === 0}
          label={t(others.length === 0 ? 'report.phones.title' : 'report.phones.more')}
          hint={t('report.phones.hint')}
          errors={errors}
          value={kept(sent, 'more', answers.otherPhones === null ? null : 'no')}
          options={[
            { value: 'yes', text: t('report.phones.yes') },
            {
              value: 'no',
              text: t(others.length === 0 ? 'report.phones.no' : 'report.phones.done'),
            },
          ]}
        />
      ),
      after: (
        <>
          {phones.map(({ label, isVerified }) => (
            <p class="govuk-body">
              {isVerified ? (
                <strong>{t('report.phones.verified', { phone: phoneName(label, t) })}</strong>
              ) : (
                <a
                  class="govuk-link rw-standing-link"
                  href={request.page.href('verifyPhone', {}, { label })}
                >
                  {t('report.phones.verify', { phone: phoneName(label, t) })}
                </a>
              )}
            </p>
          ))}
          {others.length > 0 && (
            <p class="govuk-body">
              <a
                class="govuk-link rw-standing-link"
                href={stepHref(request.page, { step: 'calls' })}
              >
                {t('report.phones.calls')}
              </a>
            </p>
          )}
        </>
      ),
    };
  },

  take({ request: { page }, answers, address }, form) {
    const others = answers.otherPhones ?? [];
    const removed = form.get('remove');
    if (removed !== null)
      return {
        ok: true,
        answers: withoutPhone(answers, Number(removed)),
        next: { step: 'phones' },
      };
    const more = form.get('more');
    if (more === 'yes' && others.length < MAX_PHONES - 1)
      return {
        ok: true,
        answers: { ...answers, otherPhones: others },
        next: { step: 'phone', at: others.length },
      };
    if (more !== 'no')
      return refused(
        'more',
        page.t(more === 'yes' ? 'report.phones.full' : 'report.phones.missing'),
      );
    const next: StepAddress =
      address.isChange || answers.countAsPerson !== null ? { step: 'check' } : { step: 'person' };
    return { ok: true, answers: { ...answers, otherPhones: others }, next };
  },
};

interface ShowablePhone {
  readonly label: string;
  /** Its message has come. */
  readonly isVerified: boolean;
}

/** The phones that may show themselves by a message; none where no gateway takes messages. */
async function phonesThatCanShow({
  request,
  deps,
  answers,
}: StepState): Promise<readonly ShowablePhone[]> {
  const code = readDraftCode(request);
  if (code === null) return [];
  const listed = await deps.gateway.listPhones(code, request);
  if (listed.kind !== 'accepted') return [];
  const others = answers.otherPhones ?? [];
  const verified = new Set(
    listed.value.phones.filter(({ state }) => state === 'verified').map(({ label }) => label),
  );
  return [FIRST_PHONE, ...others.map(({ label }) => label)].map((label) => ({
    label,
    isVerified: verified.has(label),
  }));
}

function PhoneList({ state, others }: { state: StepState; others: readonly PhoneAnswer[] }) {
  const { page } = state.request;
  const t = askFor(state.answers, page.t);
  return (
    <>
      <h1 class="govuk-heading-l">{t('report.phones.title')}</h1>
      <dl class="govuk-summary-list">
        {others.map((phone, at) => (
          <div class="govuk-summary-list__row">
            <dt class="govuk-summary-list__key rw-user-text">{phone.label}</dt>
            <dd class="govuk-summary-list__value">{givenText(phone, state)}</dd>
            <dd class="govuk-summary-list__actions">
              <form
                class="rw-inline-form"
                method="post"
                action={stepHref(page, { step: 'phones' })}
              >
                <button class="rw-link-button" type="submit" name="remove" value={at}>
                  {t('answer.remove')}
                  <span class="govuk-visually-hidden"> {phone.label}</span>
                </button>
              </form>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function givenText({ givenTo }: PhoneAnswer, { request, answers }: StepState): string {
  const { t } = request.page;
  if (givenTo === 'none') return t('report.phone.none');
  if (givenTo === 'unknown') return t('report.phone.unknown');
  const titles = answers.exposures
    .filter(({ campaignId }) => givenTo.includes(campaignId))
    .map(({ title }) => title);
  return t('report.phone.givenTo', { campaigns: titles.join(t('list.separator')) });
}

/** What one more phone is called, and whom it was given to. */
export const phoneStep: Step = {
  isReady: (answers, at) =>
    isExposureAnswered(answers) && at <= (answers.otherPhones?.length ?? 0) && at < MAX_PHONES - 1,

  view({ request: { page }, answers, address, sent, errors }) {
    const { t } = page;
    const phone = answers.otherPhones?.[address.at ?? 0];
    const given = phone
      ? Array.isArray(phone.givenTo)
        ? 'campaigns'
        : (phone.givenTo as string)
      : null;
    const choices =
      answers.exposures.length > 0
        ? (['none', 'campaigns', 'unknown'] as const)
        : (['none', 'unknown'] as const);
    return {
      title: t('report.phone.title'),
      fields: (
        <>
          <h1 class="govuk-heading-l">{t('report.phone.title')}</h1>
          <TextField
            t={t}
            name="label"
            label={t('report.phone.label')}
            hint={t('report.phone.labelHint')}
            errors={errors}
            width="short"
            value={kept(sent, 'label', phone?.label)}
          />
          <RadioField
            t={t}
            name="given"
            label={t('report.phone.given')}
            hint={t('report.phone.givenHint')}
            errors={errors}
            value={kept(sent, 'given', given)}
            options={choices.map((value) => ({ value, text: t(`report.phone.${value}`) }))}
          />
          {answers.exposures.length > 1 &&
            answers.exposures.map(({ campaignId, title }) => (
              <TickField
                name={`campaign-${campaignId}`}
                label={title}
                isTicked={
                  sent
                    ? sent.get(`campaign-${campaignId}`) === '1'
                    : Array.isArray(phone?.givenTo) && phone.givenTo.includes(campaignId)
                }
              />
            ))}
        </>
      ),
    };
  },

  take({ request: { page }, answers, address }, form) {
    const others = answers.otherPhones ?? [];
    const at = address.at ?? 0;
    const parsed = parseWith(labelField, { label: form.get('label') ?? '' });
    if (!parsed.ok)
      return {
        ok: false,
        errors: parsed.problems.map((found) => ({
          field: 'label',
          message: problemMessage(found, page.locale),
        })),
      };
    const { label } = parsed.value;
    const isTaken =
      label === FIRST_PHONE || others.some((phone, index) => phone.label === label && index !== at);
    if (isTaken) return refused('label', page.t('report.phone.labelTaken'));
    const givenTo = givenIn(form, answers);
    if (!givenTo) return refused('given', page.t('report.phone.missing'));
    const otherPhones = [...others];
    otherPhones[at] = { label, givenTo };
    return { ok: true, answers: { ...answers, otherPhones }, next: { step: 'phones' } };
  },
};

function givenIn(
  form: URLSearchParams,
  { exposures }: ReportAnswers,
): PhoneAnswer['givenTo'] | null {
  const given = form.get('given');
  if (given === 'none' || given === 'unknown') return given;
  if (given !== 'campaigns') return null;
  const [only, ...more] = exposures.map(({ campaignId }) => campaignId);
  if (only === undefined) return null;
  if (more.length === 0) return [only];
  const ticked = [only, ...more].filter((campaignId) => form.get(`campaign-${campaignId}`) === '1');
  return ticked.length > 0 ? ticked : null;
}

function withoutPhone(answers: ReportAnswers, at: number): ReportAnswers {
  const gone = answers.otherPhones?.[at]?.label;
  return {
    ...answers,
    otherPhones: (answers.otherPhones ?? []).filter((_, index) => index !== at),
    calls: answers.calls.map((call) =>
      call.phone === gone ? { ...call, phone: FIRST_PHONE } : call,
    ),
  };
}
