/**
 * A number in its one stored form: E.164 digits without `+` (`8617012345678`); for mainland service and
 * message numbers, which E.164 does not cover, the digits after their country (`CN:95588`).
 * Possible by its plan, not necessarily assigned: forged displays count.
 */
export type CallerNumber = NumberRange & { readonly __callerNumber: never };
/**
 * All numbers of one length that share leading digits, written with a `*` for each open digit:
 * `861701234****`, `CN:955**`. The length is part of the range: `CN:955**` holds 95588 and no other
 * length, and no range of service numbers is ever a range under country code 95.
 * A number is the range with no open digit.
 */
export type NumberRange = string & { readonly __numberRange: never };
