import { fillTemplate, type Locale } from '@rangewatch/schema';
import en from '../words/http-problems.en.json' with { type: 'json' };
import hans from '../words/http-problems.zh-Hans.json' with { type: 'json' };
import hant from '../words/http-problems.zh-Hant.json' with { type: 'json' };

/** What can be wrong with a request as such, before anything in it is looked at. */
export type HttpProblemCode = keyof typeof en;

const SENTENCES: Readonly<Record<Locale, Readonly<Record<HttpProblemCode, string>>>> = {
  en,
  'zh-Hans': hans,
  'zh-Hant': hant,
};

const STATUS: Readonly<Record<HttpProblemCode, number>> = {
  malformed_request: 400,
  site_key_wrong: 401,
  sms_signature_wrong: 401,
  path_unknown: 404,
  campaign_unknown: 404,
  method_not_allowed: 405,
  invitation_unknown: 404,
  passkey_refused: 403,
  session_over: 401,
  person_needed: 403,
  sign_on_unknown: 404,
  sign_on_refused: 403,
  identity_unknown: 403,
  identity_known: 409,
  issuer_unavailable: 503,
  token_missing: 401,
  token_unknown: 401,
  token_scope: 403,
  token_authority: 403,
  outside_jurisdiction: 403,
  dimension_outside_jurisdiction: 403,
  week_not_due: 404,
  week_not_released: 404,
  revision_unknown: 404,
  exact_table_awaited: 503,
  access_not_noted: 503,
  phoneblock_hash_wrong: 400,
  phoneblock_hash_part_wrong: 400,
  phoneblock_format_unknown: 400,
  phoneblock_whole_number: 400,
  phoneblock_value_unknown: 400,
  phoneblock_since_and_limit: 400,
  phoneblock_rate_incomplete: 400,
  phoneblock_rating_unknown: 400,
  phoneblock_changed_too_often: 429,
  phoneblock_no_personal_lists: 404,
  phoneblock_no_accounts: 410,
  phoneblock_no_comments: 410,
  body_too_large: 413,
  not_json: 415,
  too_many_objects: 400,
  too_slow: 503,
  busy: 503,
  database_unavailable: 503,
  store_unavailable: 503,
  internal: 500,
};

/** A request that is refused as such; the sentence is made where the reader's language is known. */
export class HttpProblem extends Error {
  readonly code: HttpProblemCode;
  readonly params: Readonly<Record<string, string | number>>;
  constructor(code: HttpProblemCode, params: HttpProblem['params'] = {}, options?: ErrorOptions) {
    super(code, options);
    this.name = 'HttpProblem';
    this.code = code;
    this.params = params;
  }

  get status(): number {
    return STATUS[this.code];
  }

  sentence(locale: Locale): string {
    return fillTemplate(SENTENCES[locale][this.code], this.params);
  }
}
