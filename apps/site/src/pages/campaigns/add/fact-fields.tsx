import {
  CAMPAIGN_CHANNELS,
  campaignChannelName,
  dayOfInstant,
  EXPOSURE_ROUTES,
  exposureRouteName,
  type FactField,
  formatCount,
  LINK_STATES,
  linkStateName,
} from '@rangewatch/schema';
import { RadioField } from '../../../forms/choice-field.tsx';
import { FACT_LIMITS } from '../../../forms/field-limits.ts';
import { TextAreaField, TextField } from '../../../forms/text-field.tsx';
import type { PageContext } from '../../../http/page-context.ts';
import type { FieldError } from '../../../layout/error-summary.tsx';
import type { SiteDeps } from '../../../site-deps.ts';

export interface FactFieldsProps {
  readonly page: PageContext;
  readonly deps: Pick<SiteDeps, 'clock' | 'timeZone'>;
  /** As written so far. */
  readonly form: URLSearchParams;
  readonly errors: readonly FieldError[];
}

/** The inputs of one kind of fact; names are those of its schema. */
export function FactFields({ field, ...props }: FactFieldsProps & { readonly field: FactField }) {
  const Fields = FIELDS[field];
  return <Fields {...props} />;
}

const FIELDS: Readonly<Record<FactField, (props: FactFieldsProps) => preact.JSX.Element>> = {
  organiser: OrganiserFields,
  channel: ChannelFields,
  period: PeriodFields,
  participants: ParticipantsFields,
  prize: PrizeFields,
  askedStep: AskedStepFields,
  consentText: ConsentTextFields,
  linkState: LinkStateFields,
  source: SourceFields,
};

const textOf = (form: URLSearchParams, name: string): string => form.get(name) ?? '';

function OrganiserFields({ page: { t }, form, errors }: FactFieldsProps) {
  return (
    <TextField
      t={t}
      name="organiserName"
      label={t('campaign.organiser')}
      errors={errors}
      maxLength={FACT_LIMITS.organiser.organiserName.maxLength}
      value={textOf(form, 'organiserName')}
    />
  );
}

function ChannelFields({ page: { t, locale }, form, errors }: FactFieldsProps) {
  return (
    <RadioField
      t={t}
      name="channel"
      label={t('campaign.channel')}
      errors={errors}
      value={form.get('channel')}
      options={CAMPAIGN_CHANNELS.map((channel) => ({
        value: channel,
        text: campaignChannelName(channel, locale),
      }))}
    />
  );
}

function PeriodFields({ page: { t }, form, errors }: FactFieldsProps) {
  return (
    <>
      {(['startsOn', 'endsOn'] as const).map((name) => (
        <TextField
          t={t}
          name={name}
          type="date"
          width="short"
          label={t(`report.newCampaign.${name}`)}
          errors={errors}
          value={textOf(form, name)}
        />
      ))}
    </>
  );
}

function ParticipantsFields({ page: { t }, form, errors }: FactFieldsProps) {
  return (
    <TextField
      t={t}
      name="participantsClaimed"
      inputMode="numeric"
      width="short"
      label={t('campaign.participants')}
      errors={errors}
      value={textOf(form, 'participantsClaimed')}
    />
  );
}

function PrizeFields({ page: { t }, form, errors }: FactFieldsProps) {
  return (
    <>
      <TextField
        t={t}
        name="prize"
        label={t('addFact.prize')}
        errors={errors}
        maxLength={FACT_LIMITS.prize.prize.maxLength}
        value={textOf(form, 'prize')}
      />
      <TextAreaField
        t={t}
        name="condition"
        label={t('addFact.condition')}
        errors={errors}
        value={textOf(form, 'condition')}
      />
    </>
  );
}

function AskedStepFields({ page: { t, locale }, form, errors }: FactFieldsProps) {
  return (
    <>
      <RadioField
        t={t}
        name="route"
        label={t('addFact.step')}
        errors={errors}
        value={form.get('route')}
        options={EXPOSURE_ROUTES.map((route) => ({
          value: route,
          text: exposureRouteName(route, locale),
        }))}
      />
      <TextAreaField
        t={t}
        name="asked"
        label={t('addFact.asked')}
        hint={t('addFact.askedHint')}
        errors={errors}
        value={textOf(form, 'asked')}
      />
    </>
  );
}

function ConsentTextFields(props: FactFieldsProps) {
  const { page, form, errors } = props;
  const { t, locale } = page;
  const limit = formatCount(FACT_LIMITS.consentText.wording.maxLength ?? 0, locale);
  return (
    <>
      <TextAreaField
        t={t}
        name="wording"
        label={t('addFact.wording')}
        hint={t('addFact.wordingHint', { limit })}
        errors={errors}
        value={textOf(form, 'wording')}
      />
      <SeenOnField {...props} />
      <TextField
        t={t}
        name="seenWhere"
        label={t('addFact.seenWhere')}
        hint={t('addFact.seenWhereHint')}
        errors={errors}
        maxLength={FACT_LIMITS.consentText.seenWhere.maxLength}
        value={textOf(form, 'seenWhere')}
      />
    </>
  );
}

function LinkStateFields(props: FactFieldsProps) {
  const { page, form, errors } = props;
  const { t, locale } = page;
  return (
    <>
      <RadioField
        t={t}
        name="state"
        label={t('addFact.state')}
        errors={errors}
        value={form.get('state')}
        options={LINK_STATES.map((state) => ({ value: state, text: linkStateName(state, locale) }))}
      />
      <SeenOnField {...props} />
      <TextAreaField
        t={t}
        name="notice"
        label={t('addFact.notice')}
        errors={errors}
        value={textOf(form, 'notice')}
      />
    </>
  );
}

function SourceFields({ page: { t }, form, errors }: FactFieldsProps) {
  return (
    <>
      <TextField
        t={t}
        name="sourceTitle"
        label={t('addFact.sourceTitle')}
        hint={t('addFact.sourceTitleHint')}
        errors={errors}
        maxLength={FACT_LIMITS.source.sourceTitle.maxLength}
        value={textOf(form, 'sourceTitle')}
      />
      <TextField
        t={t}
        name="link"
        type="url"
        label={t('addFact.link')}
        errors={errors}
        maxLength={FACT_LIMITS.source.link.maxLength}
        value={textOf(form, 'link')}
      />
      <TextAreaField
        t={t}
        name="paper"
        label={t('addFact.paper')}
        errors={errors}
        value={textOf(form, 'paper')}
      />
    </>
  );
}

function SeenOnField({ page: { t }, deps, form, errors }: FactFieldsProps) {
  return (
    <TextField
      t={t}
      name="seenOn"
      type="date"
      width="short"
      label={t('addFact.seenOn')}
      errors={errors}
      max={dayOfInstant(deps.clock(), deps.timeZone)}
      value={textOf(form, 'seenOn')}
    />
  );
}
