import { parseWith, callInput, problemMessage } from '@rangewatch/schema';
import { TickField } from '../../../forms/choice-field.tsx';
import { TextField } from '../../../forms/text-field.tsx';
import { withCall } from '../answers.ts';
import { kept, refused, type Step } from '../step.ts';
import { parseWrittenCount } from '../written-count.ts';

const countField = callInput.pick({ callCount: true });

/** How often, exactly or about. */
export const countStep: Step = {
  isReady: (answers, at) => Boolean(answers.calls[at]?.day),

  view({ request: { page }, answers, address, sent, errors }) {
    const { t } = page;
    const call = answers.calls[address.at ?? 0];
    const title = t(
      call?.medium === 'message' ? 'report.count.titleMessages' : 'report.count.title',
    );
    return {
      title,
      fields: (
        <>
          <h1 class="govuk-heading-l">{title}</h1>
          <TextField
            t={t}
            name="count"
            label={t('report.count.label')}
            hint={t('report.count.hint')}
            errors={errors}
            inputMode="numeric"
            width="short"
            value={kept(sent, 'count', String(call?.count ?? 1))}
          />
          <TickField
            name="approximate"
            label={t('report.count.about')}
            isTicked={sent ? sent.get('approximate') === '1' : (call?.isApproximate ?? false)}
          />
        </>
      ),
    };
  },

  take({ request: { page }, answers, address }, form) {
    const at = address.at ?? 0;
    const call = answers.calls[at];
    const written = parseWrittenCount(form.get('count') ?? '');
    if (!call || !written) return refused('count', page.t('report.count.missing'));
    const parsed = parseWith(countField, { callCount: written.count });
    if (!parsed.ok) {
      return {
        ok: false,
        errors: parsed.problems.map((found) => ({
          field: 'count',
          message: problemMessage(found, page.locale),
        })),
      };
    }
    const counted = {
      ...call,
      count: parsed.value.callCount,
      isApproximate: written.isApproximate || form.get('approximate') === '1',
    };
    return {
      ok: true,
      answers: withCall(answers, at, counted),
      next: { step: address.isChange ? 'check' : 'calls' },
    };
  },
};
