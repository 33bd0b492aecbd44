import { MAINLAND_CALLING_CODE, mainlandLengths } from './mainland-plan.ts'
import { type Refusal, refuse } from './numbering-problem.ts'
import type { NumberingOptions } from './readings.ts'
import type { TypedText } from './typed-text.ts'
import { callingCodeOf, callingCodeOfCountry, lengthsInWorld } from './world-plan.ts'

/** Why digits that make no number make none: too few, too many, or no country begins so. */
export function explainRefusal(typed: TypedText, options: NumberingOptions): Refusal {
  const { plus, digits } = asInternational(typed)
  if (!plus) {
    const own = callingCodeOfCountry(options.defaultCountry)
    return explainLength(own ?? '', digits.replace(/^0/, ''), options.defaultCountry)
  }
  const code = callingCodeOf(digits)
  if (code === null) {
    return refuse('number_country_unassigned', { callingCode: digits.slice(0, 3) })
  }
  const country = code === MAINLAND_CALLING_CODE ? 'CN' : `+${code}`
  return explainLength(code, digits.slice(code.length).replace(/^0/, ''), country)
}

export function asInternational(typed: TypedText): { plus: boolean; digits: string } {
  if (typed.plus || !typed.digits.startsWith('00')) return typed
  return { plus: true, digits: typed.digits.slice(2) }
}

/** Lengths of national numbers that begin with these digits. */
export function expectedLengths(callingCode: string, national: string): readonly number[] {
  if (callingCode !== MAINLAND_CALLING_CODE) return lengthsInWorld(callingCode)
  return mainlandLengths(national.slice(0, 3))
}

function explainLength(callingCode: string, national: string, country: string): Refusal {
  const lengths = expectedLengths(callingCode, national)
  const [shortest, longest] = [lengths[0], lengths.at(-1)]
  if (shortest === undefined || longest === undefined) {
    return refuse('number_not_in_plan', { country })
  }
  const params = { digits: national.length, expected: lengths.join(' / ') }
  if (national.length < shortest) return refuse('number_too_short', params)
  if (national.length > longest) return refuse('number_too_long', params)
  if (lengths.includes(national.length)) return refuse('number_not_in_plan', { country })
  return refuse('number_wrong_length', params)
}
