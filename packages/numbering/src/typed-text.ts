import { type Refusal, refuse } from './numbering-problem.ts'

/** What a person typed, sign by sign, before any plan is asked. */
export interface TypedText {
  /** A `+` stood before the digits. */
  plus: boolean
  /** ASCII digits in order; letters of a spelled number as their digits. */
  digits: string
  /** Open digits (`*` and its like), all behind the digits. */
  openDigits: number
  extension: string | null
}

/** Longer text is refused unread. The longest number with every separator and an extension needs half. */
export const MAX_INPUT_LENGTH = 120

const OPEN = '*xX?#▢□_'
const SEPARATORS = " \t\r\n-‐‑‒–—―−ー./()[]·•~～'’"
// Left-to-right marks that telephones and address books put around a number they copy.
const IGNORED = '\u200b\u200e\u202a\u202c\u2066\u2068\u2069\ufeff\u2060\u00ad'
const DIGIT_ZEROS = [
  0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66,
  0x0e50, 0x0ed0, 0x0f20, 0x1040, 0x17e0, 0x1810,
]
const EXTENSION =
  /^(.*\d.*?)\s*(?:(?:,\s*)?(?:转|轉|分机|分機|内线|內線|内線|extension|extn?\.?|доб\.?|;ext=)\s*[:：.]?\s*#?\s*|(?:[x#]|[,，]{1,2})\s*)(\d{1,7})\s*#?$/i
const LETTERS_ON_KEYS = ['abc', 'def', 'ghi', 'jkl', 'mno', 'pqrs', 'tuv', 'wxyz']
// What people write where a digit is missing: these words spell no number.
const FILLERS =
  /area|missing|number|unknown|various|multiple|private|restrict|anonym|blocked|unavail|text|none|caller/i

export function readTyped(input: string): { ok: true; typed: TypedText } | Refusal {
  if (input.length > MAX_INPUT_LENGTH) {
    return refuse('input_too_long', { length: input.length, limit: MAX_INPUT_LENGTH })
  }
  const folded = foldSigns(input)
  if (typeof folded !== 'string') return folded
  const text = folded.trim().replace(/^(?:tel|电话|電話|phone|手机|手機)\s*[:：]?\s*/i, '')
  if (text === '') return refuse('number_empty')
  if (!/[\d*]/.test(text) && !/^[*x?#▢□_\s-]+$/i.test(text)) return refuse('number_without_digits')
  return readSigns(text)
}

/** Full-width signs and the digits of other scripts become ASCII; harmless marks go; the rest is named. */
function foldSigns(input: string): string | Refusal {
  let folded = ''
  let position = 0
  for (const sign of input) {
    position += 1
    const code = sign.codePointAt(0) ?? 0
    const plain = plainSign(sign, code)
    if (plain === null) {
      const character = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
      return refuse('input_unreadable', { character, position })
    }
    folded += plain
  }
  return folded
}

function plainSign(sign: string, code: number): string | null {
  if (code >= 0x20 && code < 0x7f) return sign
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0)
  if (IGNORED.includes(sign)) return ''
  if (SEPARATORS.includes(sign) || OPEN.includes(sign)) return sign
  const zero = DIGIT_ZEROS.find((start) => code >= start && code <= start + 9)
  if (zero !== undefined) return String(code - zero)
  if (/\p{Zs}/u.test(sign)) return ' '
  return /[\p{L}，、；：。]/u.test(sign) ? sign : null
}

function readSigns(text: string): { ok: true; typed: TypedText } | Refusal {
  const withExtension = EXTENSION.exec(text)
  if (withExtension !== null && countDigits(withExtension[1] ?? '') >= 3) {
    const main = readMain(withExtension[1] ?? '', withExtension[2] ?? null)
    if (main.ok || main.problem.code !== 'range_wildcard_in_middle') return main
  }
  return readMain(text, null)
}

function readMain(text: string, extension: string | null): { ok: true; typed: TypedText } | Refusal {
  const spelled = spellLetters(text)
  const plus = spelled.startsWith('+') || spelled.startsWith('(+')
  let digits = ''
  let openDigits = 0
  for (const sign of plus ? spelled.replace('+', '') : spelled) {
    if (sign >= '0' && sign <= '9') {
      if (openDigits > 0) return refuse('range_wildcard_in_middle')
      digits += sign
    } else if (OPEN.includes(sign)) openDigits += 1
    else if (/[+,;，、；&]/.test(sign)) return refuse('number_several')
    else if (/\p{L}/u.test(sign)) return refuse('number_letters', { letters: lettersOf(text) })
    else if (!SEPARATORS.includes(sign)) return unreadable(text, sign)
  }
  return { ok: true, typed: { plus, digits, openDigits, extension } }
}

/** North American numbers are also spelled: `1-800-FLOWERS`. Letters that do not complete one stay. */
function spellLetters(text: string): string {
  if (!/[a-wyz]/i.test(text) || FILLERS.test(text)) return text
  const spelled = text.replace(/[a-z]/gi, (letter) => {
    const key = LETTERS_ON_KEYS.findIndex((letters) => letters.includes(letter.toLowerCase()))
    return String(key + 2)
  })
  const digits = spelled.replace(/\D/g, '')
  if (/^\+?1?\D*[2-9]\d\d/.test(text) && /^1?[2-9]\d{2}[2-9]\d{6}$/.test(digits)) {
    return `+1${digits.slice(-10)}`
  }
  return text
}

function unreadable(text: string, sign: string): Refusal {
  const code = sign.codePointAt(0) ?? 0
  const character = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
  return refuse('input_unreadable', { character, position: text.indexOf(sign) + 1 })
}

function lettersOf(text: string): string {
  return (text.match(/\p{L}+/gu) ?? []).join(' ').slice(0, 20)
}

function countDigits(text: string): number {
  return text.replace(/\D/g, '').length
}
